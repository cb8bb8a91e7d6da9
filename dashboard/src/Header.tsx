import type { Live } from './live';
import { isOver, type Plant, plantName } from './plant';

const links = { connecting: 'Connecting…', live: 'Live', lost: 'Reconnecting…' };

export function Header({ plant, link }: { plant: Plant; link: Live['link'] }) {
  return (
    <header className="top">
      <h1>
        <img src="/icon.svg" alt="" />
        {plantName(plant)}
      </h1>
      <nav aria-label="Sections">
        <Jump to="equipment" name="Equipment" count={plant.statuses.length} />
        <Jump to="alerts" name="Alerts" count={plant.alerts.filter(({ shelving }) => !shelving).length} isTrouble />
        <Jump to="orders" name="Open orders" count={plant.orders.filter((order) => !isOver(order)).length} />
        <Jump to="quarantine" name="Quarantine" count={plant.quarantine.total} isTrouble />
        <Jump to="subscriptions" name="Subscriptions" count={plant.subscriptions.length} />
        <Jump to="edges" name="Edges in trouble" count={plant.cursors.filter(isInTrouble).length} isTrouble />
      </nav>
      <span className={`link ${link}`} role="status">
        {links[link]}
      </span>
      <span className="user">{plant.me.name}</span>
      <form method="post" action="/logout">
        <button>Log out</button>
      </form>
    </header>
  );
}

function Jump({
  to,
  name,
  count,
  isTrouble = false,
}: {
  to: string;
  name: string;
  count: number;
  isTrouble?: boolean;
}) {
  return (
    <a href={`#${to}`} className={isTrouble && count > 0 ? 'warn' : undefined}>
      {name} <b>{count}</b>
    </a>
  );
}

const isInTrouble = ({ failingSince, setAside }: Plant['cursors'][number]) => failingSince !== null || setAside > 0;
