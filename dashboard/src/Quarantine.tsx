import { useEffect, useState } from 'react';
import type { QuarantinedMessage } from './api';
import { Ask } from './Ask';
import { discard, discardAll, editMessage, mayDecide, replay, replayAll } from './commands';
import { getPage } from './http';
import { At, Empty, Section } from './parts';
import type { Plant } from './plant';

const GLANCE = 200;
const PREVIEW = 10_000;

/** Messages that were unreadable or refused, and wait for somebody to decide. */
export function Quarantine({ plant }: { plant: Plant }) {
  const [text, setText] = useState('');
  const { items, total } = useFound(text, plant.quarantine);
  const isSupervisor = mayDecide(plant.me);
  return (
    <Section id="quarantine" title="Quarantine" tools={<Search text={text} onChange={setText} />}>
      {plant.quarantine.total === 0 && (
        <Empty title="Nothing waits here. A message that cannot be read or is refused is kept here with the reason." />
      )}
      {text && <p>{total === 0 ? 'No message says this.' : `${total} of ${plant.quarantine.total} say this.`}</p>}
      {text && total > 0 && isSupervisor && (
        <div className="actions">
          <Ask label="Replay all" subject="that were found" work={() => replayAll({ text })} main />
          <Ask label="Discard all" subject="that were found" work={() => discardAll({ text })} twice />
        </div>
      )}
      <ul className="messages">
        {items.map((message) => (
          <Message key={message.id} message={message} mayDecide={isSupervisor} />
        ))}
      </ul>
      {items.length < total && <p>The newest {items.length} are shown.</p>}
    </Section>
  );
}

function Search({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  return (
    <input
      type="search"
      value={text}
      maxLength={1000}
      placeholder="Search"
      aria-label="Search quarantine"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** Asks the server anew whenever something came or was decided. */
function useFound(text: string, all: Plant['quarantine']): Plant['quarantine'] {
  const [found, setFound] = useState(all);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const page = await getPage<QuarantinedMessage>(`quarantine?text=${encodeURIComponent(text)}`);
      if (isWanted) {
        setFound(page);
      }
    };
    if (text) {
      ask().catch(() => {}); // the next change asks again
    }
    return () => {
      isWanted = false;
    };
  }, [text, all]);
  return text ? found : all;
}

function Message({ message, mayDecide }: { message: QuarantinedMessage; mayDecide: boolean }) {
  const subject = `message ${message.id}`;
  return (
    <li>
      <p className="line">
        <At at={message.at} />
        <span>{message.wire}</span>
        <span className="source">{message.source}</span>
        {message.decoder && <span className="source">by {message.decoder}</span>}
        {message.edited && <span className="source">edited</span>}
      </p>
      <p className="reason">{message.reason}</p>
      <details>
        <summary>
          {message.encoding && `(${message.encoding}) `}
          <code>{message.payload.slice(0, GLANCE) || '(empty)'}</code>
        </summary>
        {mayDecide && isEditable(message) ? (
          <Mend key={message.payload} message={message} />
        ) : (
          <pre tabIndex={0}>{message.payload.slice(0, PREVIEW)}</pre>
        )}
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

const isEditable = ({ encoding, payload }: QuarantinedMessage) => !encoding && payload.length <= PREVIEW;

/** What was wrong with a message can be put right before it is replayed. */
function Mend({ message: { id, payload } }: { message: QuarantinedMessage }) {
  const [text, setText] = useState(payload);
  return (
    <div className="mend">
      <textarea
        value={text}
        rows={Math.min(20, text.split('\n').length + 1)}
        spellCheck={false}
        aria-label={`Payload of message ${id}`}
        onChange={({ target }) => setText(target.value)}
      />
      {text !== payload && <Ask label="Save" subject={`message ${id}`} work={() => editMessage(id, text)} />}
    </div>
  );
}
