import { useState } from 'react';
import type { WorkAlert } from './api';
import { Ask } from './Ask';
import { deal, mayWork } from './commands';
import { Ago, At, Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import { handlings } from './words';

/** What needs attention: it is still the matter, or nobody has confirmed that it was seen to. */
export function Alerts({ plant }: { plant: Plant }) {
  return (
    <Section id="alerts" title="Alerts">
      {plant.alerts.length === 0 && <Empty title="Nothing needs attention." />}
      <ul className="messages">
        {plant.alerts.map((alert) => (
          <Alert key={alert.id} alert={alert} mayWork={mayWork(plant.me)} />
        ))}
      </ul>
    </Section>
  );
}

function Alert({ alert, mayWork }: { alert: WorkAlert; mayWork: boolean }) {
  const { equipment, condition, severity, text, active, since, handling, who, comment } = alert;
  return (
    <li>
      <p className="line">
        <Badge sign={handlings[handling]} />
        <strong>{equipment}</strong>
        <span>{condition}</span>
        <span className="source">
          severity {severity}, {active ? 'for' : 'over for'} <Ago at={since} />
          {handling !== 'Unacknowledged' && `, by ${who}`}
        </span>
      </p>
      {text && <p className="reason">{text}</p>}
      {comment && (
        <p>
          <At at={comment.at} /> {comment.who}: {comment.text}
        </p>
      )}
      {mayWork && <Answer alert={alert} />}
    </li>
  );
}

/** What can be done about an alert, with or without a word. */
function Answer({ alert }: { alert: WorkAlert }) {
  const [comment, setComment] = useState('');
  const act = (command: 'Acknowledge' | 'Confirm' | 'Comment') => async () => {
    await deal(alert, command, comment);
    setComment('');
  };
  return (
    <div className="actions">
      <input
        value={comment}
        maxLength={1000}
        placeholder="Comment"
        aria-label={`Comment on ${alert.id}`}
        onChange={(event) => setComment(event.target.value)}
      />
      {alert.handling === 'Unacknowledged' && (
        <Ask label="Acknowledge" subject={alert.id} work={act('Acknowledge')} main />
      )}
      {alert.handling === 'Acknowledged' && <Ask label="Confirm" subject={alert.id} work={act('Confirm')} main />}
      {comment.trim() && <Ask label="Comment" subject={alert.id} work={act('Comment')} />}
      {alert.active && <Ask label="Clear" subject={alert.id} work={() => deal(alert, 'Clear')} twice />}
    </div>
  );
}
