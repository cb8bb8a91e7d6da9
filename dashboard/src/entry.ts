/** The journal: everything that became true, as the server tells it live. */
import type { Dispatch, JobOrder, JobResponse, WorkAlert } from './api';

interface Material {
  definition: string | null;
  use: string;
  quantity: { value: number; unit: string | null } | null;
}

type Work = Pick<
  JobOrder,
  'request' | 'schedule' | 'workMaster' | 'equipment' | 'description' | 'priority' | 'startTime' | 'endTime'
> & { materials: Material[] };

/** The record that an entry of each kind carries, in the domain's own words. */
export interface Records {
  'job-order': { id: string; work: Work; state: string; since: string; version: number };
  'job-response': JobResponse & { jobOrder: string; state: string };
  dispatch: Dispatch & { jobOrder: string; equipment: string };
  'equipment-state': { equipment: string; state: string; mode: string; reason: string | null; since: string };
  'equipment-count': { equipment: string; good: number; scrap: number; rework: number };
  'equipment-connection': { equipment: string; online: boolean; since: string };
  alert: {
    id: string;
    equipment: string;
    condition: { name: string; severity: number; text: string; active: boolean; since: string };
    handling: { stage: string } & Pick<WorkAlert, 'who' | 'comment'>;
    shelving?: { oneShot: boolean; who: string; until: string } | null;
    open: boolean;
    version: number;
  };
  equipment: { id: string; level: string };
  quarantine: { id: number; wire: string; source: string; reason: string; others?: number };
  'operations-request': { id: string };
  'material-definition': { id: string };
  'material-lot': { id: string };
  subscription: { id: string };
  connection: { id: string };
  decoder: { id: string };
  enrolment: { equipment: string };
  user: { name: string };
}

export type Kind = keyof Records;

interface EntryOf<K extends Kind> {
  position: number;
  at: string;
  kind: K;
  id: string;
  version: number;
  command: string;
  edge: string;
  who: string;
  record: Records[K];
}

export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

/** Server-sent events bear the kind as their name, and are heard only by name. */
export const kinds: readonly Kind[] = [
  'job-order',
  'job-response',
  'dispatch',
  'equipment-state',
  'equipment-count',
  'equipment-connection',
  'alert',
  'equipment',
  'quarantine',
  'operations-request',
  'material-definition',
  'material-lot',
  'subscription',
  'connection',
  'decoder',
  'enrolment',
  'user',
];

/** The standard's name for a constant of the domain: `NOT_ALLOWED_TO_START` is NotAllowedToStart. */
export function standardName(constant: string): string {
  return constant.toLowerCase().replace(/(^|_)([a-z])/g, (_, _gap, letter: string) => letter.toUpperCase());
}

/** The job order that an entry is about, if it is about one. */
export function jobOrderOf(entry: Entry): string | undefined {
  return entry.kind === 'job-order' || entry.kind === 'job-response' || entry.kind === 'dispatch'
    ? entry.id
    : undefined;
}

/** Whether an entry is worth a line: totals are seen where they belong, and would crowd out all that happens. */
export function isNews(entry: Entry): boolean {
  return entry.kind === 'job-response' ? entry.command === 'CLOSE' : entry.kind !== 'equipment-count';
}
