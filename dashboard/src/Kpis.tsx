import type { Kpis as Indicators } from './api';
import { usePolled } from './polled';

/** The key performance indicators of the day, as the server computes them; those it cannot compute are left out. */
export function Kpis({ equipment }: { equipment: string }) {
  const kpis = usePolled<Indicators>(`equipment/${encodeURIComponent(equipment)}/kpis`);
  const known = shown(kpis);
  return known.length === 0 ? null : (
    <dl className="kpis" aria-label="Today">
      {known.map(([name, part]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{Math.round(part * 100)} %</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(kpis: Indicators | undefined): [string, number][] {
  const all: [string, number | null | undefined][] = [
    ['OEE', kpis?.oee],
    ['Availability', kpis?.availability],
    ['Effectiveness', kpis?.effectiveness],
    ['Quality', kpis?.qualityRatio],
  ];
  return all.filter((kpi): kpi is [string, number] => typeof kpi[1] === 'number');
}
