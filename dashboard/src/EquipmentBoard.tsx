import { memo } from 'react';
import type { Contact, Equipment, EquipmentStatus, JobOrder } from './api';
import { mayAdminister } from './commands';
import { Enrol } from './Enrol';
import { Heard, useContacts } from './Heard';
import { Icon } from './Icon';
import { Kpis } from './Kpis';
import { countsIn } from './news';
import { Ago, Badge, Empty, Progress, Section, Try } from './parts';
import { type Plant, plantName } from './plant';
import { hashOf } from './route';
import { machineryStates } from './words';

/** What each work center and work unit does, side by side under where it stands. */
export function EquipmentBoard({ plant }: { plant: Plant }) {
  const orders = new Map<string | null, JobOrder>(plant.orders.map((order) => [order.id, order]));
  const contacts = useContacts();
  const places = [...new Set(plant.statuses.map((status) => status.parent))];
  return (
    <Section id="equipment" title="Equipment">
      {plant.statuses.length === 0 && (
        <Empty title="No equipment yet. Say what stands in the plant:">
          <Try path="/api/v1/equipment" type="application/json" body={'{"id": "MILL-1", "level": "WorkUnit"}'} />
        </Empty>
      )}
      <div className="groups">
        {places.map((place) => (
          <div key={place} className="group">
            <h3>{whereabouts(plant.equipment, place) || plantName(plant)}</h3>
            <ul className="cards">
              {plant.statuses
                .filter((status) => status.parent === place)
                .map((status) => (
                  <Card
                    key={status.equipment}
                    status={status}
                    order={orders.get(status.jobOrder)}
                    contact={contacts.get(status.equipment)}
                    mayEnrol={mayAdminister(plant.me)}
                  />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

interface CardProps {
  status: EquipmentStatus;
  order: JobOrder | undefined;
  contact: Contact | undefined;
  mayEnrol: boolean;
}

const Card = memo(function Card({ status, order, contact, mayEnrol }: CardProps) {
  const sign = machineryStates[status.state];
  const why = [isUnusual(status.mode) && status.mode, status.reason].filter(Boolean).join(': ');
  return (
    <li className={`card ${sign.tone}`}>
      <div className="name">
        <strong>{status.equipment}</strong>
        <span className={status.online ? 'online' : 'offline'}>
          <Icon glyph={status.online ? 'check' : 'away'} />
          {status.online ? 'online' : 'offline'}
        </span>
      </div>
      {status.description && <p className="what">{status.description}</p>}
      <p>
        <Badge sign={sign} /> {status.since && <Ago at={status.since} />}
      </p>
      {why && <p>{why}</p>}
      {status.jobOrder && (
        <p className="running">
          <a href={hashOf(status.jobOrder)}>{status.jobOrder}</a> {order?.product}
          {order?.response && <Progress asked={order.quantity} unit={order.unit} counts={order.response} />}
        </p>
      )}
      <Kpis equipment={status.equipment} />
      {status.good + status.scrap + status.rework > 0 && <p className="totals">Total {countsIn(status)}</p>}
      <Heard contact={contact} />
      {mayEnrol && <Enrol equipment={status.equipment} />}
    </li>
  );
});

const isUnusual = (mode: string | null) => mode !== null && mode !== 'Processing' && mode !== 'None';

/** The way down to a piece of equipment, but for the highest, which heads the page: `Site / Area`. */
function whereabouts(equipment: Equipment[], id: string | null): string {
  const place = equipment.find((one) => one.id === id);
  if (!place?.parent) {
    return '';
  }
  return [whereabouts(equipment, place.parent), place.description || place.id].filter(Boolean).join(' / ');
}
