import { useState } from 'react';
import { Ask } from './Ask';
import { enrol, shutOut } from './commands';
import { timeOf } from './format';

/** Lets a machine get a user of its own, by a code that is shown once, and shuts it out again. */
export function Enrol({ equipment }: { equipment: string }) {
  const [offer, setOffer] = useState<{ code: string; expires: string }>();
  return (
    <details className="new">
      <summary>Its user</summary>
      {offer && (
        <p role="status">
          Code <strong>{offer.code}</strong> until {timeOf(offer.expires, Date.now())}
        </p>
      )}
      <div className="actions">
        <Ask label="Enrol" subject={equipment} work={() => enrol(equipment).then(setOffer)} main />
        <Ask label="Shut out" subject={equipment} work={() => shutOut(equipment)} twice />
      </div>
    </details>
  );
}
