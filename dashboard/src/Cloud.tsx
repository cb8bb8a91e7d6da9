import type { ReactNode } from 'react';
import type { Cloud as CloudStatus, Cursor } from './api';
import { Troubled } from './Edges';
import { numberOf } from './format';
import { Ago, Badge, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

/** How it stands with the cloud, where there is one: what it was not told yet, and what of the day's budget is spent. */
export function Cloud({ plant }: { plant: Plant }) {
  const { cloud } = plant;
  const cursor = plant.cursors.find(({ name }) => name === 'cloud');
  if (!cloud || !cursor) {
    return null;
  }
  return (
    <Section id="cloud" title="Cloud" tools={<Standing cloud={cloud} />}>
      <dl className="facts">
        <Fact name="To tell">
          {numberOf(cloud.backlog)}
          {cloud.oldest && (
            <>
              , the oldest <Ago at={cloud.oldest} />
            </>
          )}
        </Fact>
        <Fact name="Told last">{cloud.lastTold ? <Ago at={cloud.lastTold} /> : 'not since the start'}</Fact>
        <Fact name="Sent today">
          <meter
            min={0}
            max={cloud.blocksOfADay}
            high={0.8 * cloud.blocksOfADay}
            value={cloud.blocksToday}
            aria-label="Of the day's budget"
          />{' '}
          {numberOf(cloud.blocksToday)} of {numberOf(cloud.blocksOfADay)} blocks
        </Fact>
        <Fact name="Messages">
          {numberOf(cloud.acknowledged)} taken, {numberOf(cloud.repeated)} sent again, {numberOf(cloud.rejected)} not
          taken
        </Fact>
        <Fact name="Set aside">{numberOf(cloud.setAside)} entries</Fact>
      </dl>
      <Reasons cloud={cloud} cursor={cursor} plant={plant} />
    </Section>
  );
}

function Standing({ cloud }: { cloud: CloudStatus }) {
  return (
    <span className="line">
      {cloud.awaySince && <Ago at={cloud.awaySince} />}
      <Badge sign={cloudSign(cloud)} />
    </span>
  );
}

function Reasons({ cloud, cursor, plant }: { cloud: CloudStatus; cursor: Cursor; plant: Plant }) {
  if (!cloud.trouble && cloud.setAside === 0) {
    return null;
  }
  return (
    <div className="reasons">
      {cloud.trouble && cloud.trouble !== cursor.failure && <p className="reason">{cloud.trouble}</p>}
      <Troubled cursor={cursor} plant={plant} />
    </div>
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

/** What is worst comes first; that another server of the cluster holds the connection is no trouble. */
export function cloudSign({ awaySince, budgetSpent, setAside, connected, backlog }: CloudStatus): Sign {
  if (awaySince) {
    return { word: 'Away', tone: 'bad', glyph: 'alert' };
  }
  if (budgetSpent) {
    return { word: 'Budget spent', tone: 'warn', glyph: 'alert' };
  }
  if (setAside > 0) {
    return { word: 'Refused', tone: 'warn', glyph: 'alert' };
  }
  if (!connected) {
    return { word: 'Not connected here', tone: 'busy', glyph: 'ready' };
  }
  return backlog > 0
    ? { word: 'Telling', tone: 'busy', glyph: 'ready' }
    : { word: 'Up to date', tone: 'good', glyph: 'check' };
}
