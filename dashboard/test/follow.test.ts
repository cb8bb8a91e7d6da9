import { beforeEach, expect, it, vi } from 'vitest';
import type { Entry } from '../src/entry';
import type { Live } from '../src/live';
import { order, orderEntry, plant } from './samples';

/** A stream of events that the test holds at its other end. */
class Stream extends EventTarget {
  static CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onopen?: () => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
    queueMicrotask(() => this.onopen?.());
  }

  tell(entry: Entry) {
    this.dispatchEvent(new MessageEvent(entry.kind, { data: JSON.stringify(entry) }));
  }

  close() {
    this.readyState = Stream.CLOSED;
  }
}

const begun = orderEntry('WO-1', 'BEGIN', 'RUNNING', 3);
const reload = vi.fn();
const soon = () => vi.advanceTimersByTimeAsync(100);
const later = () => vi.advanceTimersByTimeAsync(10_000);

let server: { status: number; journal: Entry[]; state: 'AllowedToStart' | 'Ended' };
let live: () => Live;

/** Answers as the server does, which with status 0 is away. */
async function answer(url: string): Promise<Response> {
  if (server.status === 0) {
    throw new TypeError('connection refused');
  }
  const { me, statuses } = plant();
  const orders = [order('WO-1', { state: server.state, version: server.state === 'Ended' ? 4 : 2 })];
  const known: Record<string, unknown> = {
    me,
    'equipment-states': statuses,
    journal: server.journal,
    'job-orders': orders,
  };
  const body = known[url.replace('/api/v1/', '').replace(/\?.*/, '')] ?? [];
  return new Response(JSON.stringify(body), { status: server.status });
}

beforeEach(async () => {
  server = { status: 200, journal: [], state: 'AllowedToStart' };
  Stream.opened = [];
  reload.mockReset();
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('fetch', answer);
  vi.resetModules();
  live = (await import('../src/live')).current;
  void (await import('../src/follow')).follow();
  await soon();
});

it('shows what the server knows', () => {
  expect(live()).toMatchObject({ link: 'live', plant: { orders: [{ id: 'WO-1', state: 'AllowedToStart' }] } });
});

it('takes in what happens, at once', async () => {
  Stream.opened[0]!.tell(begun);
  await soon();

  expect(live().plant!.orders[0]!.state).toBe('Running');
});

it('says that the server is away, and keeps what it knew', async () => {
  server.status = 0;
  Stream.opened[0]!.onerror!();
  await later();

  expect(live()).toMatchObject({ link: 'lost', plant: { orders: [{ id: 'WO-1' }] } });
  expect(Stream.opened).toHaveLength(1);
});

it('notices a server that went without a word', async () => {
  server.status = 0;
  await later();

  expect(live().link).toBe('lost');
});

it('begins again when the server is back, at the oldest entry it loads, and takes in none twice', async () => {
  server.status = 0;
  Stream.opened[0]!.onerror!();
  await later();

  server = { status: 200, journal: [begun], state: 'Ended' };
  await later();
  Stream.opened[1]!.tell(begun);
  await soon();

  expect(Stream.opened[1]!.url).toContain(`after=${begun.position}`);
  expect(live()).toMatchObject({ link: 'live', plant: { orders: [{ state: 'Ended' }], journal: [{ id: 'WO-1' }] } });
  expect(live().plant!.journal).toHaveLength(1);
});

it('gives way to the login page when the session is gone', async () => {
  server.status = 401;
  await later();

  expect(reload).toHaveBeenCalled();
});
