import { type ReactNode, useEffect, useRef } from 'react';
import type { JobOrder } from './api';
import { isNews } from './entry';
import { numberOf } from './format';
import { Entries } from './Journal';
import { OrderActions } from './OrderActions';
import { Ago, At, Badge, Progress } from './parts';
import type { Plant } from './plant';
import { useStory } from './story';
import { dispatchStates, jobStates } from './words';

/** One order in full, with all that happened to it. */
export function OrderPanel({ id, plant }: { id: string; plant: Plant }) {
  const order = plant.orders.find((one) => one.id === id);
  const { entries, trouble } = useStory(id, order);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close(id);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [id]);
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <header>
        <h2 id="panel-title" ref={title} tabIndex={-1}>
          Order {id}
        </h2>
        <button type="button" onClick={() => close(id)}>
          Close
        </button>
      </header>
      {trouble && <p className="reason">{trouble}</p>}
      {order && (
        <>
          <Facts order={order} />
          <OrderActions order={order} me={plant.me} />
          <h3>What happened</h3>
          <Entries entries={entries.filter(isNews)} />
        </>
      )}
    </aside>
  );
}

function close(id: string): void {
  history.pushState(null, '', location.pathname);
  dispatchEvent(new HashChangeEvent('hashchange'));
  document.getElementById(`link-${id}`)?.focus();
}

function Facts({ order }: { order: JobOrder }) {
  const { dispatch, response } = order;
  return (
    <dl>
      <Fact name="State">
        <Badge sign={jobStates[order.state]} /> <Ago at={order.since} />
      </Fact>
      <Fact name="Product">
        {order.product} × {numberOf(order.quantity)} {order.unit}
      </Fact>
      {response && (
        <Fact name="Made">
          <Progress asked={order.quantity} unit={order.unit} counts={response} />
        </Fact>
      )}
      <Fact name="Equipment">{order.equipment ?? 'not assigned'}</Fact>
      {dispatch && (
        <Fact name="Dispatch">
          <Badge sign={dispatchStates[dispatch.state]} /> <Ago at={dispatch.since} />
          {dispatch.word && <>, the equipment says {dispatch.word}</>}
          {dispatch.attempts > 1 && <>, sent {dispatch.attempts} times</>}
        </Fact>
      )}
      {order.description && <Fact name="Description">{order.description}</Fact>}
      {order.request && (
        <Fact name="Request">
          {order.request}
          {order.schedule && ` of ${order.schedule}`}
        </Fact>
      )}
      {order.workMaster && <Fact name="Work master">{order.workMaster}</Fact>}
      {order.startTime && (
        <Fact name="Planned">
          <At at={order.startTime} />{' '}
          {order.endTime && (
            <>
              to <At at={order.endTime} />
            </>
          )}
        </Fact>
      )}
      {response?.startTime && (
        <Fact name="Worked">
          <At at={response.startTime} />{' '}
          {response.endTime && (
            <>
              to <At at={response.endTime} />
            </>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
