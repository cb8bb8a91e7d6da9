import type { Cursor, SetAside } from './api';
import { Ask } from './Ask';
import { drop, mayDecide, tellAgain } from './commands';
import { numberOf } from './format';
import { lookAtEdges } from './follow';
import { Ago, At, Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

/** How far each outward edge has got in telling others what became true; subscriptions and the cloud show it themselves. */
export function Edges({ plant }: { plant: Plant }) {
  const subscribers = new Set(plant.subscriptions.map(({ cursor }) => cursor?.name));
  const edges = plant.cursors.filter(({ name }) => !subscribers.has(name) && !(plant.cloud && name === 'cloud'));
  return (
    <Section id="edges" title="Outward edges">
      {edges.length === 0 && <Empty title="Nobody else is told what becomes true." />}
      <ul className="messages">
        {edges.map((cursor) => (
          <li key={cursor.name}>
            <p className="line">
              <strong>{cursor.name}</strong>
              <Standing cursor={cursor} />
            </p>
            <Troubled cursor={cursor} plant={plant} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whether all is well with a cursor, and how much waits. */
export function Standing({ cursor }: { cursor: Cursor }) {
  return (
    <>
      <Badge sign={signOf(cursor)} />
      {cursor.failingSince && <Ago at={cursor.failingSince} />}
      <span>{numberOf(cursor.backlog)} to tell</span>
      {cursor.setAside > 0 && <span>{numberOf(cursor.setAside)} set aside</span>}
    </>
  );
}

/** Why a cursor does not get on, and what was refused, to be decided about. */
export function Troubled({ cursor, plant }: { cursor: Cursor; plant: Plant }) {
  return (
    <>
      {cursor.failure && <p className="reason">{cursor.failure}</p>}
      {plant.setAside
        .filter((entry) => entry.cursor === cursor.name)
        .map((entry) => (
          <Refused key={entry.position} entry={entry} mayDecide={mayDecide(plant.me)} />
        ))}
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
