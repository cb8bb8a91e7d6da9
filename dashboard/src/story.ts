/** All that happened to one order. */
import { useEffect, useState } from 'react';
import type { JobOrder } from './api';
import type { Entry, Kind } from './entry';
import { lookAtOrder } from './follow';
import { get } from './http';

interface Story {
  entries: Entry[];
  trouble?: string;
}

/** Newest first; read again whenever more than a count has changed. An order not known yet is asked for. */
export function useStory(id: string, known: JobOrder | undefined): Story {
  const [story, setStory] = useState<Story>({ entries: [] });
  const isKnown = known !== undefined;
  useEffect(() => {
    let isWanted = true;
    (isKnown ? read(id) : lookAtOrder(id).then(() => read(id)))
      .then((entries) => isWanted && setStory({ entries }))
      .catch((reason: Error) => isWanted && setStory({ entries: [], trouble: reason.message }));
    return () => {
      isWanted = false;
    };
  }, [id, isKnown, known?.version, known?.dispatch]);
  return story;
}

const told: Kind[] = ['job-order', 'dispatch', 'job-response'];

async function read(id: string): Promise<Entry[]> {
  const about = (kind: Kind) => get<Entry[]>(`journal?kind=${kind}&id=${encodeURIComponent(id)}`);
  const entries = await Promise.all(told.map(about));
  return entries.flat().sort((a, b) => b.position - a.position);
}
