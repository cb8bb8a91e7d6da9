import type { Equipment, EquipmentStatus } from './api';
import { Icon } from './Icon';
import { countsIn } from './news';
import { Ago, Badge, Empty, Progress, Section, Try } from './parts';
import { type Plant, plantName } from './plant';
import { hashOf } from './route';
import { machineryStates } from './words';

/** What each work center and work unit does, side by side under where it stands. */
export function EquipmentBoard({ plant }: { plant: Plant }) {
  const groups = Map.groupBy(plant.statuses, (status) => status.parent);
  return (
    <Section id="equipment" title="Equipment">
      {plant.statuses.length === 0 && (
        <Empty title="No equipment yet. Say what stands in the plant:">
          <Try path="/api/v1/equipment" type="application/json" body={'{"id": "MILL-1", "level": "WorkUnit"}'} />
        </Empty>
      )}
      <div className="groups">
        {[...groups].map(([parent, statuses]) => (
          <div key={parent} className="group">
            <h3>{whereabouts(plant.equipment, parent) || plantName(plant)}</h3>
            <ul className="cards">
              {statuses.map((status) => (
                <Card key={status.equipment} status={status} plant={plant} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Card({ status, plant }: { status: EquipmentStatus; plant: Plant }) {
  const sign = machineryStates[status.state];
  const order = plant.orders.find((one) => one.id === status.jobOrder);
  const why = [isUnusual(status.mode) && status.mode, status.reason].filter(Boolean).join(': ');
  return (
    <li className={`card ${sign.tone}`}>
      <div className="name">
        <strong>{status.equipment}</strong>
        <small title={status.description}>{status.description}</small>
        <span className={status.online ? 'online' : 'offline'}>
          <Icon glyph={status.online ? 'check' : 'away'} />
          {status.online ? 'online' : 'offline'}
        </span>
      </div>
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
      <p className="totals">
        Total {countsIn(status)}
      </p>
    </li>
  );
}

const isUnusual = (mode: string | null) => mode !== null && mode !== 'Processing' && mode !== 'None';

/** The way down to a piece of equipment, but for the highest, which heads the page: `Site / Area`. */
function whereabouts(equipment: Equipment[], id: string | null): string {
  const place = equipment.find((one) => one.id === id);
  if (!place?.parent) {
    return '';
  }
  return [whereabouts(equipment, place.parent), place.description || place.id].filter(Boolean).join(' / ');
}
