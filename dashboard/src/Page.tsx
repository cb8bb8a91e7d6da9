import { Alerts } from './Alerts';
import { Applications } from './Applications';
import { Cloud } from './Cloud';
import { Connections } from './Connections';
import { Decoders } from './Decoders';
import { Edges } from './Edges';
import { EquipmentBoard } from './EquipmentBoard';
import { Header } from './Header';
import { Announcer, Journal } from './Journal';
import { useLive } from './live';
import { OrderPanel } from './OrderPanel';
import { Orders } from './Orders';
import { At } from './parts';
import { Quarantine } from './Quarantine';
import { orderInHash, useHash } from './route';
import { Subscriptions } from './Subscriptions';
import { Troubles } from './Troubles';

/** Everything on one page; one order in detail beside it when the address names one. */
export function Page() {
  const { plant, link, lostAt } = useLive();
  const chosen = orderInHash(useHash());
  if (!plant) {
    return (
      <p className="loading" role="status">
        {link === 'lost' ? 'The server is away. Trying again…' : 'Loading…'}
      </p>
    );
  }
  return (
    <Troubles>
      <Header plant={plant} link={link} />
      {link === 'lost' && lostAt && (
        <p className="stale">
          The server is away. This is what was true at <At at={lostAt} />.
        </p>
      )}
      <main>
        <EquipmentBoard plant={plant} />
        <Alerts plant={plant} />
        <Orders plant={plant} />
        <Journal entries={plant.journal} />
        <Quarantine plant={plant} />
        <Subscriptions plant={plant} />
        <Applications plant={plant} />
        <div className="outward">
          <Cloud plant={plant} />
          <Edges plant={plant} />
        </div>
        <Connections plant={plant} />
        <Decoders plant={plant} />
      </main>
      {chosen && <OrderPanel key={chosen} id={chosen} plant={plant} />}
      <Announcer entries={plant.journal} />
    </Troubles>
  );
}
