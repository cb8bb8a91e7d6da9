/** Keeps what the page knows the same as what the server knows. */
import type { JobOrder, QuarantinedMessage } from './api';
import { type Entry, isNews, kinds } from './entry';
import { get, getPage } from './http';
import { become, change, current, lose } from './live';
import { happened, type Plant, unknownOrders, withOrder } from './plant';

const TAKE_IN_MS = 80;
const LOOK_AT_EDGES_MS = 3_000;
const LONGEST_PAUSE_MS = 5_000;

/** Loads everything, follows the journal from there, and begins again whenever the server was away. */
export async function follow(): Promise<never> {
  for (let tries = 1; ; tries++) {
    try {
      const { plant, entries } = await load();
      become({ plant });
      tries = 1;
      await followJournal(entries);
    } catch {
      lose();
      await pause(Math.min(tries * 1_000, LONGEST_PAUSE_MS));
    }
  }
}

/** The journal comes first, so that whatever it does not yet tell is told by the stream. */
async function load(): Promise<{ plant: Plant; entries: Entry[] }> {
  const entries = await get<Entry[]>('journal?limit=300');
  const [me, orders, alerts, equipment, quarantine, edges] = await Promise.all([
    get<Plant['me']>('me'),
    get<Plant['orders']>('job-orders?limit=100'),
    get<Plant['alerts']>('work-alerts?limit=1000'),
    loadEquipment(),
    loadQuarantine(),
    loadEdges(),
  ]);
  const journal = entries.filter(isNews);
  return { plant: { me, orders, alerts, ...equipment, ...quarantine, ...edges, journal }, entries };
}

async function loadEquipment(): Promise<Pick<Plant, 'equipment' | 'statuses'>> {
  const [equipment, statuses] = await Promise.all([
    get<Plant['equipment']>('equipment'),
    get<Plant['statuses']>('equipment-states'),
  ]);
  return { equipment, statuses };
}

async function loadQuarantine(): Promise<Pick<Plant, 'quarantine'>> {
  return { quarantine: await getPage<QuarantinedMessage>('quarantine') };
}

async function loadEdges(): Promise<
  Pick<Plant, 'cursors' | 'cloud' | 'setAside' | 'subscriptions' | 'connections' | 'decoders'>
> {
  const [cursors, setAside, subscriptions, connections, decoders] = await Promise.all([
    get<Plant['cursors']>('cursors'),
    get<Plant['setAside']>('set-aside'),
    get<Plant['subscriptions']>('subscriptions'),
    get<Plant['connections']>('opcua/connections'),
    get<Plant['decoders']>('decoders'),
  ]);
  return { cursors, cloud: await loadCloud(cursors), setAside, subscriptions, connections, decoders };
}

/** A cloud that is not configured any more leaves its cursor behind. */
async function loadCloud(cursors: Plant['cursors']): Promise<Plant['cloud']> {
  const isTold = cursors.some(({ name }) => name === 'cloud');
  return isTold ? get<Plant['cloud']>('cloud').catch(() => null) : null;
}

/**
 * Follows until the server is away. It begins at the oldest entry that was loaded: one that was being written then may
 * have got a place before the newest.
 */
async function followJournal(loaded: Entry[]): Promise<void> {
  const known = new Set(loaded.map((entry) => entry.position));
  const heard: Entry[] = [];
  const events = new EventSource(`/api/v1/events?after=${loaded.at(-1)?.position ?? 0}`);
  const hear = ({ data }: MessageEvent<string>) => heard.push(JSON.parse(data) as Entry);
  kinds.forEach((kind) => events.addEventListener(kind, hear));
  events.onopen = () => become({ link: 'live' });

  const away = new Promise<never>((_, leave) => (events.onerror = leave));
  const whileOpen = async (ms: number, work: () => Promise<void>) => {
    while (events.readyState !== EventSource.CLOSED) {
      await pause(ms);
      await work();
    }
  };
  try {
    await Promise.race([
      away,
      whileOpen(TAKE_IN_MS, () => takeIn(heard.splice(0).filter((entry) => !known.has(entry.position)))),
      whileOpen(LOOK_AT_EDGES_MS, lookAtEdges),
    ]);
  } finally {
    events.close();
  }
}

/** What an entry does not tell in full is asked for. */
async function takeIn(entries: Entry[]): Promise<void> {
  if (entries.length > 0) {
    change((plant) => happened(plant, entries));
    const { plant } = current();
    const orders = plant ? unknownOrders(plant, entries) : [];
    await Promise.all([
      ...orders.map(lookAtOrder),
      entries.some((entry) => entry.kind === 'equipment') && look(loadEquipment),
      entries.some((entry) => entry.kind === 'quarantine') && look(loadQuarantine),
    ]);
  }
}

/** How it stands with those outside is not in the journal. */
export function lookAtEdges(): Promise<void> {
  return look(loadEdges);
}

export async function lookAtOrder(id: string): Promise<void> {
  const order = await get<JobOrder>(`job-orders/${encodeURIComponent(id)}`);
  change((plant) => withOrder(plant, order));
}

async function look(load: () => Promise<Partial<Plant>>): Promise<void> {
  const seen = await load();
  change((plant) => ({ ...plant, ...seen }));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
