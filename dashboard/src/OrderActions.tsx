import type { JobOrder, Me } from './api';
import { Ask } from './Ask';
import { command, isFinal, mayWork, sendAgain, sensible } from './commands';

/** What this user may ask of an order as it stands. */
export function OrderActions({ order, me }: { order: JobOrder; me: Me }) {
  if (!mayWork(me)) {
    return null;
  }
  return (
    <div className="actions">
      {order.state === 'AllowedToStart' && <Ask label="Send again" subject={order.id} work={() => sendAgain(order)} />}
      {sensible[order.state].map((name) => (
        <Ask
          key={name}
          label={name}
          subject={order.id}
          work={() => command(order, name)}
          main={name === 'Start' || name === 'Resume'}
          twice={isFinal(name)}
        />
      ))}
    </div>
  );
}
