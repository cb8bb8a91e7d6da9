import type { Connection } from './api';
import { Ask } from './Ask';
import { disconnect, mayAdminister } from './commands';
import { lookAtEdges } from './follow';
import { NewConnection } from './NewConnection';
import { ServerNodes } from './ServerNodes';
import { Ago, Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

const disabled: Sign = { word: 'Disabled', tone: 'quiet', glyph: 'pause' };
const away: Sign = { word: 'Away', tone: 'bad', glyph: 'away' };
const doubtful: Sign = { word: 'Partly stale', tone: 'warn', glyph: 'alert' };
const sound: Sign = { word: 'Connected', tone: 'good', glyph: 'check' };

/** The OPC UA servers of equipment, and how it stands with each. */
export function Connections({ plant }: { plant: Plant }) {
  const isAdministrator = mayAdminister(plant.me);
  return (
    <Section id="connections" title="Connections to OPC UA servers">
      {plant.connections.length === 0 && <Empty title="No equipment is followed by way of an OPC UA server." />}
      <ul className="messages">
        {plant.connections.map((connection) => (
          <li key={connection.id}>
            <Standing connection={connection} />
            <Troubles connection={connection} />
            {isAdministrator && !connection.declared && (
              <>
                {connection.status?.connected && <ServerNodes connection={connection} />}
                <div className="actions">
                  <Ask
                    label="Remove"
                    subject={connection.id}
                    work={() => disconnect(connection.id).then(lookAtEdges)}
                    twice
                  />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {isAdministrator && <NewConnection equipment={plant.statuses.map((one) => one.equipment)} />}
    </Section>
  );
}

function Standing({ connection }: { connection: Connection }) {
  const { id, equipment, endpoint, declared, properties, status } = connection;
  return (
    <p className="line">
      <strong>{id}</strong>
      <Badge sign={signOf(connection)} />
      {status && <Ago at={status.since} />}
      <span>{equipment}</span>
      <span className="source">{endpoint}</span>
      {declared && <span className="source">by configuration</span>}
      <span>{Object.keys(properties).length} properties</span>
    </p>
  );
}

function Troubles({ connection: { status } }: { connection: Connection }) {
  if (!status) {
    return null;
  }
  const clock = Math.round(status.clockAheadMs / 1_000);
  return (
    <>
      {status.trouble && <p className="reason">{status.trouble}</p>}
      {Math.abs(clock) > 10 && <p className="reason">Its clock is wrong by {clock} s; values have our time.</p>}
      {status.connected &&
        Object.entries(status.stale).map(([property, why]) => (
          <p className="reason" key={property}>
            {property}: {why}
          </p>
        ))}
    </>
  );
}

function signOf({ enabled, status }: Connection): Sign {
  if (!enabled) {
    return disabled;
  }
  if (!status?.connected) {
    return away;
  }
  return Object.keys(status.stale).length > 0 || status.trouble ? doubtful : sound;
}
