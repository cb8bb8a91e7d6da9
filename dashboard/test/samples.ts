import type { EquipmentStatus, JobOrder } from '../src/api';
import type { Entry, Kind, Records } from '../src/entry';
import type { Plant } from '../src/plant';

const SOME_TIME = '2026-01-01T00:00:00Z';

let position = 1_000;

export function entry<K extends Kind>(kind: K, id: string, command: string, record: Records[K], version = 1): Entry {
  return {
    position: ++position,
    at: SOME_TIME,
    kind,
    id,
    version,
    command,
    edge: 'b2mml',
    who: 'erp',
    record,
  } as Entry;
}

export function orderEntry(id: string, command: string, state: string, version: number): Entry {
  const { request, schedule, workMaster, equipment, description, priority, startTime, endTime } = order(id);
  const work = { request, schedule, workMaster, equipment, description, priority, startTime, endTime };
  const materials = [{ definition: 'HOUSING', use: 'PRODUCED', quantity: { value: 250, unit: 'pcs' } }];
  return entry(
    'job-order',
    id,
    command,
    { id, work: { ...work, materials }, state, since: SOME_TIME, version },
    version,
  );
}

/** Of what is no longer active. */
export function alertEntry(
  condition: string,
  severity: number,
  stage: string,
  version: number,
  shelving: Records['alert']['shelving'] = null,
): Entry {
  const id = `MILL-1:${condition}`;
  const said = { name: condition, severity, text: '', active: false, since: SOME_TIME };
  const handling = { stage, who: null, comment: null };
  const open = stage !== 'CONFIRMED';
  const record = { id, equipment: 'MILL-1', condition: said, handling, shelving, open, version };
  return entry('alert', id, 'RAISE', record, version);
}

export function order(id: string, change: Partial<JobOrder> = {}): JobOrder {
  return {
    id,
    product: 'HOUSING',
    quantity: 250,
    unit: 'pcs',
    workMaster: null,
    equipment: 'MILL-1',
    request: null,
    schedule: null,
    description: '',
    priority: 0,
    startTime: null,
    endTime: null,
    state: 'AllowedToStart',
    since: SOME_TIME,
    version: 1,
    dispatch: null,
    response: null,
    ...change,
  };
}

export function status(equipment: string): EquipmentStatus {
  return {
    equipment,
    level: 'WorkUnit',
    parent: null,
    description: '',
    state: 'NotAvailable',
    mode: null,
    reason: null,
    since: null,
    online: false,
    onlineSince: null,
    good: 0,
    scrap: 0,
    rework: 0,
    jobOrder: null,
  };
}

export function plant(change: Partial<Plant> = {}): Plant {
  return {
    me: { name: 'admin', roles: ['ADMINISTRATOR'] },
    equipment: [],
    statuses: [status('MILL-1'), status('MILL-2')],
    orders: [],
    alerts: [],
    journal: [],
    quarantine: { items: [], total: 0 },
    cursors: [],
    cloud: null,
    setAside: [],
    subscriptions: [],
    connections: [],
    decoders: [],
    ...change,
  };
}
