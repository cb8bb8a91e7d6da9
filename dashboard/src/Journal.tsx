import { memo, useEffect, useState } from 'react';
import { Icon } from './Icon';
import type { Entry } from './entry';
import { newsOf } from './news';
import { At, Empty, Section } from './parts';

/** What just happened, newest first. */
export function Journal({ entries }: { entries: Entry[] }) {
  return (
    <Section id="journal" title="Journal">
      {entries.length === 0 && <Empty title="Nothing has happened yet." />}
      <Entries entries={entries} />
    </Section>
  );
}

export function Entries({ entries }: { entries: Entry[] }) {
  return (
    <ol className="entries" tabIndex={0} aria-label="Journal entries">
      {entries.map((entry) => (
        <Line key={entry.position} entry={entry} />
      ))}
    </ol>
  );
}

const Line = memo(function Line({ entry }: { entry: Entry }) {
  const { subject, happened, origin, tone, glyph } = newsOf(entry);
  return (
    <li>
      <At at={entry.at} />
      <span className={`mark ${tone}`}>
        <Icon glyph={glyph} />
      </span>
      <p>
        <strong>{subject}</strong> {happened} <small>{origin}</small>
      </p>
    </li>
  );
});

const CALM_MS = 3_000;

/** Tells a screen reader the latest of the news, and no more than it can say. */
export function Announcer({ entries }: { entries: Entry[] }) {
  const latest = entries[0];
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => latest && say(sentence(latest)), CALM_MS);
    return () => clearTimeout(timer);
  }, [latest]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}

function sentence(entry: Entry): string {
  const { subject, happened } = newsOf(entry);
  return `${subject} ${happened}`;
}
