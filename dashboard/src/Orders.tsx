import { memo, useState } from 'react';
import type { JobOrder, JobState, Me } from './api';
import { OrderActions } from './OrderActions';
import { Ago, Badge, Empty, Progress, Section, Try } from './parts';
import { isOver, type Plant } from './plant';
import { hashOf } from './route';
import { dispatchStates, jobStates } from './words';

const urgency: JobState[] = ['Running', 'Interrupted', 'AllowedToStart', 'NotAllowedToStart'];

/** Open orders first, in the order of their urgency; then those that are over; the latest first in each state. */
function sorted(orders: JobOrder[]): JobOrder[] {
  const rank = (order: JobOrder) => (isOver(order) ? urgency.length : urgency.indexOf(order.state));
  return [...orders].sort((a, b) => rank(a) - rank(b) || b.since.localeCompare(a.since));
}

export function Orders({ plant }: { plant: Plant }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const orders = sorted(plant.orders).filter((order) => !onlyOpen || !isOver(order));
  const filter = (
    <label className="tool">
      <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
      Open orders only
    </label>
  );
  return (
    <Section id="orders" title="Orders" tools={filter}>
      {orders.length === 0 && (
        <Empty
          title={plant.orders.length > 0 ? 'Every order is done.' : 'No orders yet. Let the ERP post its schedule:'}
        >
          {plant.orders.length === 0 && <Try path="/b2mml" type="application/xml" body="@schedule.xml" />}
        </Empty>
      )}
      {orders.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Order</th>
              <th scope="col">Made</th>
              <th scope="col">Equipment</th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <Row key={order.id} order={order} me={plant.me} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

const nothing = { good: 0, scrap: 0, rework: 0 };

const Row = memo(function Row({ order, me }: { order: JobOrder; me: Me }) {
  const { dispatch } = order;
  return (
    <tr className={isOver(order) ? 'over' : undefined}>
      <td>
        <Badge sign={jobStates[order.state]} />
        <small>
          <Ago at={order.since} />
        </small>
      </td>
      <td>
        <a id={`link-${order.id}`} href={hashOf(order.id)}>
          {order.id}
        </a>
        <small>{order.product}</small>
      </td>
      <td>
        <Progress asked={order.quantity} unit={order.unit} counts={order.response ?? nothing} />
      </td>
      <td>
        {order.equipment ?? 'not assigned'}
        {dispatch && (
          <small className={dispatchStates[dispatch.state].tone}>
            {dispatchStates[dispatch.state].word}
            {dispatch.word && `: ${dispatch.word}`}
          </small>
        )}
      </td>
      <td>
        <OrderActions order={order} me={me} />
      </td>
    </tr>
  );
});
