import { useState } from 'react';
import type { AlertCommand, WorkAlert } from './api';
import { Ask } from './Ask';
import { deal, mayWork } from './commands';
import { Ago, At, Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import { handlings } from './words';

/** What needs attention: it is still the matter, or nobody has confirmed that it was seen to; what is shelved apart. */
export function Alerts({ plant }: { plant: Plant }) {
  const now = plant.alerts.filter(({ shelving }) => !shelving);
  const shelved = plant.alerts.filter(({ shelving }) => shelving);
  return (
    <Section id="alerts" title="Alerts">
      {now.length === 0 && <Empty title="Nothing needs attention." />}
      <List alerts={now} plant={plant} />
      {shelved.length > 0 && (
        <details className="shelf">
          <summary>{shelved.length} shelved</summary>
          <List alerts={shelved} plant={plant} />
        </details>
      )}
    </Section>
  );
}

function List({ alerts, plant }: { alerts: WorkAlert[]; plant: Plant }) {
  return (
    <ul className="messages">
      {alerts.map((alert) => (
        <Alert key={alert.id} alert={alert} mayWork={mayWork(plant.me)} />
      ))}
    </ul>
  );
}

function Alert({ alert, mayWork }: { alert: WorkAlert; mayWork: boolean }) {
  const { equipment, condition, severity, text, active, since, handling, who, comment, shelving } = alert;
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
      {shelving && (
        <p>
          Shelved by {shelving.who} until <At at={shelving.until} />
          {shelving.state === 'OneShotShelved' && ', or until it is over'}
        </p>
      )}
      {mayWork && <Answer alert={alert} />}
    </li>
  );
}

/** What can be done about an alert, with or without a word. */
function Answer({ alert }: { alert: WorkAlert }) {
  const [comment, setComment] = useState('');
  const act = (command: AlertCommand, seconds?: number) => async () => {
    await deal(alert, command, comment, seconds);
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
      <Shelve alert={alert} act={act} />
      {alert.active && <Ask label="Clear" subject={alert.id} work={() => deal(alert, 'Clear')} twice />}
    </div>
  );
}

type Act = (command: AlertCommand, seconds?: number) => () => Promise<void>;

/** In seconds; nothing is as long as it is active. */
const times = { 'for 15 min': 900, 'for 1 h': 3_600, 'for 8 h': 28_800, 'until it is over': undefined };

/** Puts an alert aside, or brings it back. */
function Shelve({ alert, act }: { alert: WorkAlert; act: Act }) {
  const [time, setTime] = useState<keyof typeof times>('for 15 min');
  if (alert.shelving) {
    return <Ask label="Unshelve" subject={alert.id} work={act('Unshelve')} />;
  }
  const seconds = times[time];
  return (
    <>
      <Ask label="Shelve" subject={alert.id} work={act(seconds ? 'TimedShelve' : 'OneShotShelve', seconds)} />
      <select
        value={time}
        aria-label={`How long to shelve ${alert.id}`}
        onChange={(event) => setTime(event.target.value as keyof typeof times)}
      >
        {Object.keys(times).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </>
  );
}
