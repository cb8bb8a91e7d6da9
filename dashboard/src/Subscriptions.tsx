import type { Subscription } from './api';
import { Ask } from './Ask';
import { goOn, hold, mayAdminister, unsubscribe } from './commands';
import { Standing, Troubled } from './Edges';
import { lookAtEdges } from './follow';
import { NewSubscription } from './NewSubscription';
import { Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

const held: Sign = { word: 'Held', tone: 'quiet', glyph: 'pause' };

/** Who is told of what, and how far. */
export function Subscriptions({ plant }: { plant: Plant }) {
  const isAdministrator = mayAdminister(plant.me);
  return (
    <Section id="subscriptions" title="Subscriptions">
      {plant.subscriptions.length === 0 && (
        <Empty title="No business system is told what becomes true. One that subscribes to nouns of B2MML is told in order." />
      )}
      <ul className="messages">
        {plant.subscriptions.map((subscription) => (
          <li key={subscription.id}>
            <Terms subscription={subscription} />
            {subscription.cursor && <Troubled cursor={subscription.cursor} plant={plant} />}
            {isAdministrator && !subscription.declared && <Decisions subscription={subscription} />}
          </li>
        ))}
      </ul>
      {isAdministrator && <NewSubscription />}
    </Section>
  );
}

function Terms({
  subscription: { id, url, verb, form, nouns, enabled, declared, cursor },
}: {
  subscription: Subscription;
}) {
  return (
    <p className="line">
      <strong>{id}</strong>
      {!enabled && <Badge sign={held} />}
      {cursor && enabled && <Standing cursor={cursor} />}
      {cursor && !enabled && <span>{cursor.backlog} to tell</span>}
      <span className="source">{url}</span>
      {declared && <span className="source">by configuration</span>}
      <span className="nouns">
        {verb} {nouns.join(', ')} as {form}
      </span>
    </p>
  );
}

function Decisions({ subscription: { id, enabled } }: { subscription: Subscription }) {
  const decide = (work: (id: string) => Promise<unknown>) => () => work(id).then(lookAtEdges);
  return (
    <div className="actions">
      {enabled ? (
        <Ask label="Hold" subject={id} work={decide(hold)} />
      ) : (
        <Ask label="Go on" subject={id} work={decide(goOn)} main />
      )}
      <Ask label="Remove" subject={id} work={decide(unsubscribe)} twice />
    </div>
  );
}
