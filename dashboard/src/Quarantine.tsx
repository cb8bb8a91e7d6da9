import type { QuarantinedMessage } from './api';
import { Ask } from './Ask';
import { discard, mayDecide, replay } from './commands';
import { At, Empty, Section } from './parts';
import type { Plant } from './plant';

const GLANCE = 200;
const PREVIEW = 10_000;

/** Messages that were unreadable or refused, and wait for somebody to decide. */
export function Quarantine({ plant }: { plant: Plant }) {
  return (
    <Section id="quarantine" title="Quarantine">
      {plant.quarantine.length === 0 && (
        <Empty title="Nothing waits here. A message that cannot be read or is refused is kept here with the reason." />
      )}
      <ul className="messages">
        {plant.quarantine.map((message) => (
          <Message key={message.id} message={message} mayDecide={mayDecide(plant.me)} />
        ))}
      </ul>
    </Section>
  );
}

function Message({ message, mayDecide }: { message: QuarantinedMessage; mayDecide: boolean }) {
  const subject = `message ${message.id}`;
  return (
    <li>
      <p className="line">
        <At at={message.at} />
        <span>{message.wire}</span>
        <span className="source">{message.source}</span>
      </p>
      <p className="reason">{message.reason}</p>
      <details>
        <summary>
          {message.encoding && `(${message.encoding}) `}
          <code>{message.payload.slice(0, GLANCE) || '(empty)'}</code>
        </summary>
        <pre tabIndex={0}>{message.payload.slice(0, PREVIEW)}</pre>
      </details>
      {mayDecide && (
        <div className="actions">
          <Ask label="Replay" subject={subject} work={() => replay(message.id)} main />
          <Ask label="Discard" subject={subject} work={() => discard(message.id)} twice />
        </div>
      )}
    </li>
  );
}
