/** Which order the address names: `#order/WO-1`. */
import { useSyncExternalStore } from 'react';

const ORDER = '#order/';

export function useHash(): string {
  return useSyncExternalStore(
    (watcher) => {
      addEventListener('hashchange', watcher);
      return () => removeEventListener('hashchange', watcher);
    },
    () => location.hash,
  );
}

export const hashOf = (order: string): string => ORDER + encodeURIComponent(order);

export const orderInHash = (hash: string): string | undefined =>
  hash.startsWith(ORDER) ? decodeURIComponent(hash.slice(ORDER.length)) : undefined;
