import { useEffect, useState } from 'react';
import { get } from './http';

const EVERY_MS = 15_000;

/** What changes with time alone, which no event tells; nothing while it is not known. */
export function usePolled<T>(path: string): T | undefined {
  const [known, setKnown] = useState<T>();
  useEffect(() => {
    const look = () => {
      get<T>(path).then(setKnown, () => setKnown(undefined));
    };
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [path]);
  return known;
}
