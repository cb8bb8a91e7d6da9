import { useState } from 'react';
import type { Decoder } from './api';
import { Ask } from './Ask';
import { changeDecoder, mayAdminister, removeDecoder, tryDecoder } from './commands';
import { lookAtEdges } from './follow';
import { NewDecoder } from './NewDecoder';
import { Badge, Empty, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

const held: Sign = { word: 'Held', tone: 'quiet', glyph: 'pause' };

/** How equipment that speaks its own words is understood. */
export function Decoders({ plant }: { plant: Plant }) {
  const isAdministrator = mayAdminister(plant.me);
  return (
    <Section id="decoders" title="Decoders">
      {plant.decoders.length === 0 && (
        <Empty title="All equipment speaks the native contract. What speaks its own words needs a mapping or a plug-in." />
      )}
      <ul className="messages">
        {plant.decoders.map((decoder) => (
          <li key={decoder.id}>
            <p className="line">
              <strong>{decoder.id}</strong>
              {!decoder.enabled && <Badge sign={held} />}
              <span>{decoder.plugin ? `plug-in ${decoder.plugin}` : 'mapping'}</span>
              <span className="source">{decoder.equipment.join(', ') || 'no equipment'}</span>
            </p>
            {isAdministrator && <Workshop key={decoder.version} decoder={decoder} />}
          </li>
        ))}
      </ul>
      {isAdministrator && <NewDecoder />}
    </Section>
  );
}

/** Where a decoder is changed, and tried before it is trusted. */
function Workshop({ decoder }: { decoder: Decoder }) {
  const [mapping, setMapping] = useState(decoder.mapping ?? '');
  const [payload, setPayload] = useState('');
  const [made, setMade] = useState<string>();
  const change = (wanted: Partial<Decoder>) => () => changeDecoder({ ...decoder, ...wanted }).then(lookAtEdges);
  const attempt = () => tryDecoder(decoder.id, payload).then((result) => setMade(JSON.stringify(result, null, 2)));
  return (
    <details className="mend">
      <summary>Change or try</summary>
      {decoder.mapping !== null && <Code label={`Mapping of ${decoder.id}`} text={mapping} onChange={setMapping} />}
      <Code label={`A message for ${decoder.id}`} text={payload} onChange={setPayload} />
      {made && <pre tabIndex={0}>{made}</pre>}
      <div className="actions">
        <Ask label="Try" subject={decoder.id} work={attempt} main />
        {mapping !== (decoder.mapping ?? '') && <Ask label="Save" subject={decoder.id} work={change({ mapping })} />}
        <Ask
          label={decoder.enabled ? 'Hold' : 'Go on'}
          subject={decoder.id}
          work={change({ enabled: !decoder.enabled })}
        />
        <Ask label="Remove" subject={decoder.id} work={() => removeDecoder(decoder.id).then(lookAtEdges)} twice />
      </div>
    </details>
  );
}

function Code({ label, text, onChange }: { label: string; text: string; onChange: (text: string) => void }) {
  return (
    <textarea
      value={text}
      rows={Math.min(20, text.split('\n').length + 1)}
      spellCheck={false}
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
