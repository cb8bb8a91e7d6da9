/** The one place where the page keeps what it knows. */
import { useSyncExternalStore } from 'react';
import type { Plant } from './plant';

/**
 * `plant` is absent until it was first loaded; `link` tells whether it is known to be what is true now, and `lostAt`,
 * while it is lost, until when it was.
 */
export interface Live {
  plant?: Plant;
  link: 'connecting' | 'live' | 'lost';
  lostAt?: string;
}

let live: Live = { link: 'connecting' };
const watchers = new Set<() => void>();

export const current = (): Live => live;

export function useLive(): Live {
  return useSyncExternalStore(watch, current);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function become(change: Partial<Live>): void {
  live = { ...live, ...change };
  watchers.forEach((watcher) => watcher());
}

export function lose(): void {
  const { link, lostAt } = live;
  become({ link: 'lost', lostAt: link === 'lost' && lostAt ? lostAt : new Date().toISOString() });
}

export function change(how: (plant: Plant) => Plant): void {
  if (live.plant) {
    become({ plant: how(live.plant) });
  }
}
