/** Small things that all sections are made of. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { ago, fullTime, numberOf, timeOf } from './format';
import { Icon } from './Icon';
import type { Sign } from './words';

interface SectionProps {
  id: string;
  title: string;
  tools?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, tools, children }: SectionProps) {
  return (
    <section id={id} className={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {tools}
      </header>
      {children}
    </section>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {children}
    </div>
  );
}

/** How to do it from a command line. */
export function Try({ path, type, body }: { path: string; type: string; body: string }) {
  const lines = [`curl -u admin ${location.origin}${path}`, `-H 'Content-Type: ${type}'`, `-d '${body}'`];
  return <pre tabIndex={0}>{lines.join(' \\\n  ')}</pre>;
}

/** A state as colour, shape and word. */
export function Badge({ sign }: { sign: Sign }) {
  return (
    <span className={`badge ${sign.tone}`}>
      <Icon glyph={sign.glyph} />
      {sign.word}
    </span>
  );
}

let now = Date.now();
const tickers = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  tickers.forEach((tick) => tick());
}, 1_000);

function useNow(): number {
  return useSyncExternalStore(
    (tick) => {
      tickers.add(tick);
      return () => tickers.delete(tick);
    },
    () => now,
    () => now,
  );
}

export function Ago({ at }: { at: string }) {
  const text = ago(at, useNow());
  return (
    <time dateTime={at} title={fullTime(at)}>
      {text}
    </time>
  );
}

export function At({ at }: { at: string }) {
  const text = timeOf(at, useNow());
  return (
    <time dateTime={at} title={fullTime(at)}>
      {text}
    </time>
  );
}

interface ProgressProps {
  asked: number;
  unit: string | null;
  counts: { good: number; scrap: number; rework: number };
}

/** How much of what was asked is made; scrap shows behind the good. */
export function Progress({ asked, unit, counts }: ProgressProps) {
  const percent = (count: number) => (asked > 0 ? Math.min(100, (100 * count) / asked) : 0);
  const good = percent(counts.good);
  return (
    <span className="progress">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width="100" height="6" />
        <rect className="made" width={good} height="6" />
        <rect className="scrapped" x={good} width={Math.min(percent(counts.scrap), 100 - good)} height="6" />
      </svg>
      <span>
        {numberOf(counts.good)}
        {asked > 0 && ` of ${numberOf(asked)}`} {unit}
        {counts.scrap > 0 && <span className="scrap"> {numberOf(counts.scrap)} scrap</span>}
      </span>
    </span>
  );
}
