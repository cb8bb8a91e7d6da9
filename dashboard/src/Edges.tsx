import type { Cursor, SetAside } from './api';
import { Ask } from './Ask';
import { drop, mayDecide, tellAgain } from './commands';
import { numberOf } from './format';
import { lookAtEdges } from './follow';
import { Ago, At, Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

/** How far each outward edge has got in telling others what became true. */
export function Edges({ plant }: { plant: Plant }) {
  return (
    <Section id="edges" title="Outward edges">
      {plant.cursors.length === 0 && (
        <Empty title="Nobody is told what becomes true. Set mes.erp.url to tell the ERP." />
      )}
      <ul className="messages">
        {plant.cursors.map((cursor) => (
          <li key={cursor.name}>
            <Edge cursor={cursor} />
            {plant.setAside
              .filter((entry) => entry.cursor === cursor.name)
              .map((entry) => (
                <Refused key={entry.position} entry={entry} mayDecide={mayDecide(plant.me)} />
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Edge({ cursor }: { cursor: Cursor }) {
  return (
    <>
      <p className="line">
        <strong>{cursor.name}</strong>
        <Badge sign={signOf(cursor)} />
        {cursor.failingSince && <Ago at={cursor.failingSince} />}
        <span>{numberOf(cursor.backlog)} to tell</span>
        {cursor.setAside > 0 && <span>{numberOf(cursor.setAside)} set aside</span>}
      </p>
      {cursor.failure && <p className="reason">{cursor.failure}</p>}
    </>
  );
}

function signOf({ failingSince, setAside, backlog }: Cursor): Sign {
  if (failingSince) {
    return { word: 'Failing', tone: 'bad', glyph: 'alert' };
  }
  if (setAside > 0) {
    return { word: 'Refused', tone: 'warn', glyph: 'alert' };
  }
  return backlog > 0
    ? { word: 'Telling', tone: 'busy', glyph: 'ready' }
    : { word: 'Up to date', tone: 'good', glyph: 'check' };
}

function Refused({ entry, mayDecide }: { entry: SetAside; mayDecide: boolean }) {
  const subject = `${entry.kind} ${entry.id}`;
  const decide = (work: typeof drop) => () => work(entry.cursor, entry.position).then(lookAtEdges);
  return (
    <div className="refused">
      <p>
        <At at={entry.at} /> <strong>{subject}</strong>
      </p>
      <p className="reason">{entry.reason}</p>
      {mayDecide && (
        <div className="actions">
          <Ask label="Again" subject={subject} work={decide(tellAgain)} main />
          <Ask label="Drop" subject={subject} work={decide(drop)} twice />
        </div>
      )}
    </div>
  );
}
