/** What the page knows of the plant, and how each journal entry changes it. */
import type {
  Cloud,
  Connection,
  Cursor,
  Decoder,
  Equipment,
  EquipmentStatus,
  Handling,
  JobOrder,
  JobState,
  Listing,
  MachineryState,
  Me,
  QuarantinedMessage,
  SetAside,
  Subscription,
  Shelving,
  WorkAlert,
} from './api';
import { type Entry, isNews, jobOrderOf, type Records, standardName } from './entry';

export interface Plant {
  me: Me;
  equipment: Equipment[];
  statuses: EquipmentStatus[];
  orders: JobOrder[];
  alerts: WorkAlert[];
  journal: Entry[];
  quarantine: Listing<QuarantinedMessage>;
  cursors: Cursor[];
  cloud: Cloud | null;
  setAside: SetAside[];
  subscriptions: Subscription[];
  connections: Connection[];
  decoders: Decoder[];
}

const REMEMBERED_ENTRIES = 200;
const REMEMBERED_ORDERS = 200;

export const isOver = (order: JobOrder): boolean => ['Ended', 'Aborted', 'Cancelled', 'Cleared'].includes(order.state);

/** The enterprise or site, whatever stands highest. */
export function plantName({ equipment }: Plant): string {
  const highest = equipment.find((one) => one.parent === null && !one.level.startsWith('Work'));
  return highest ? highest.description || highest.id : 'Millwright';
}

/** The plant after some entries, given in the order of the journal. */
export function happened(plant: Plant, entries: Entry[]): Plant {
  return entries.reduce(after, plant);
}

/** Job orders that an entry is about and that the page does not know: to be asked for. */
export function unknownOrders(plant: Plant, entries: Entry[]): string[] {
  const known = new Set(plant.orders.map((order) => order.id));
  const named = entries.map(jobOrderOf).filter((id) => id !== undefined);
  return [...new Set(named)].filter((id) => !known.has(id));
}

export function withOrder(plant: Plant, order: JobOrder): Plant {
  const others = plant.orders.filter((other) => other.id !== order.id);
  return { ...plant, orders: [order, ...others].filter((o, place) => place < REMEMBERED_ORDERS || !isOver(o)) };
}

function after(plant: Plant, entry: Entry): Plant {
  const journal = isNews(entry) ? [entry, ...plant.journal].slice(0, REMEMBERED_ENTRIES) : plant.journal;
  return { ...plant, ...change(plant, entry), journal };
}

function change(plant: Plant, entry: Entry): Partial<Plant> {
  switch (entry.kind) {
    case 'job-order':
      return changeOrder(plant, entry.record);
    case 'job-response':
      return { orders: update(plant.orders, entry.id, { response: entry.record }) };
    case 'dispatch':
      return { orders: update(plant.orders, entry.id, { dispatch: entry.record }) };
    case 'equipment-state':
      return report(plant, entry.id, {
        ...entry.record,
        state: standardName(entry.record.state) as MachineryState,
        mode: standardName(entry.record.mode),
      });
    case 'equipment-count':
      return report(plant, entry.id, entry.record);
    case 'equipment-connection':
      return report(plant, entry.id, { online: entry.record.online, onlineSince: entry.record.since });
    case 'alert':
      return { alerts: withAlert(plant.alerts, alertIn(entry.record)) };
    default:
      return {};
  }
}

function alertIn({ condition, handling, shelving, ...record }: Records['alert']): WorkAlert {
  const { name, ...told } = condition;
  const { stage, who, comment } = handling;
  const { id, equipment, open, version } = record;
  return {
    id,
    equipment,
    condition: name,
    ...told,
    handling: standardName(stage) as Handling,
    who,
    comment,
    shelving: shelving ? shelfIn(shelving) : null,
    open,
    version,
  };
}

const shelfIn = ({ oneShot, who, until }: NonNullable<Records['alert']['shelving']>): Shelving => ({
  state: oneShot ? 'OneShotShelved' : 'TimedShelved',
  who,
  until,
});

/** Those that need attention, the most severe first, of equals the latest. */
function withAlert(alerts: WorkAlert[], changed: WorkAlert): WorkAlert[] {
  const known = alerts.find((alert) => alert.id === changed.id);
  if (known && known.version >= changed.version) {
    return alerts;
  }
  return [changed, ...alerts.filter((alert) => alert !== known)]
    .filter((alert) => alert.open)
    .sort((a, b) => b.severity - a.severity || b.since.localeCompare(a.since));
}

function changeOrder(plant: Plant, record: Records['job-order']): Partial<Plant> {
  const state = standardName(record.state) as JobState;
  const now = { ...contents(record), state, since: record.since, version: record.version };
  const known = plant.orders.find((order) => order.id === record.id);
  if (known && known.version >= record.version) {
    return {};
  }
  const orders = known
    ? update(plant.orders, record.id, now)
    : record.version === 1
      ? withOrder(plant, { ...now, id: record.id, dispatch: null, response: null }).orders
      : plant.orders;
  return { orders, statuses: plant.statuses.map((status) => runs(status, record, state)) };
}

function contents({ work }: Records['job-order']) {
  const { materials, ...rest } = work;
  const produced = materials.find((material) => material.use === 'PRODUCED');
  return {
    ...rest,
    product: produced?.definition ?? work.workMaster ?? '',
    quantity: produced?.quantity?.value ?? 0,
    unit: produced?.quantity?.unit ?? null,
  };
}

function runs(status: EquipmentStatus, { id, work }: Records['job-order'], state: JobState): EquipmentStatus {
  if (state === 'Running' && status.equipment === work.equipment) {
    return { ...status, jobOrder: id };
  }
  return status.jobOrder === id ? { ...status, jobOrder: null } : status;
}

function update(orders: JobOrder[], id: string, change: Partial<JobOrder>): JobOrder[] {
  return orders.map((order) => (order.id === id ? { ...order, ...change } : order));
}

function report(plant: Plant, id: string, change: Partial<EquipmentStatus>): Partial<Plant> {
  return {
    statuses: plant.statuses.map((status) => (status.equipment === id ? { ...status, ...change } : status)),
  };
}
