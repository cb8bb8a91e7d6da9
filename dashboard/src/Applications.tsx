import { useEffect, useState } from 'react';
import type { ApplicationCertificate } from './api';
import { Ask } from './Ask';
import { addCertificate, forget, mayAdminister, reject, renewCertificate, trust } from './commands';
import { fullTime } from './format';
import { get } from './http';
import { Badge, Section } from './parts';
import type { Plant } from './plant';
import type { Sign } from './words';

const LOOK_MS = 5_000;

const signs: Record<ApplicationCertificate['standing'], Sign> = {
  OWN: { word: 'This server', tone: 'quiet', glyph: 'check' },
  TRUSTED: { word: 'Trusted', tone: 'good', glyph: 'check' },
  ISSUER: { word: 'Completes chains', tone: 'quiet', glyph: 'check' },
  REJECTED: { word: 'Rejected', tone: 'bad', glyph: 'cross' },
};

/** Which applications may connect by OPC UA; for administrators alone. */
export function Applications({ plant }: { plant: Plant }) {
  return mayAdminister(plant.me) ? <Known /> : null;
}

function Known() {
  const [certificates, setCertificates] = useState<ApplicationCertificate[]>([]);
  const look = () => get<ApplicationCertificate[]>('opcua/certificates').then(setCertificates, () => {});
  useEffect(() => {
    void look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const decide = (work: () => Promise<unknown>) => () => work().then(look);
  return (
    <Section id="applications" title="OPC UA applications">
      <ul className="messages">
        {certificates.map((one) => (
          <li key={one.standing + one.thumbprint}>
            <Terms certificate={one} />
            <div className="actions">
              <Decisions certificate={one} decide={decide} />
            </div>
          </li>
        ))}
      </ul>
      <NewCertificate decide={decide} />
    </Section>
  );
}

type Decide = (work: () => Promise<unknown>) => () => Promise<unknown>;

function Terms({
  certificate: { subject, applicationUri, standing, thumbprint, notBefore, notAfter, since },
}: {
  certificate: ApplicationCertificate;
}) {
  return (
    <p className="line">
      <strong>{applicationUri ?? subject}</strong>
      <Badge sign={signs[standing]} />
      {applicationUri && <span className="source">{subject}</span>}
      <span className="source">
        {fullTime(notBefore)} to {fullTime(notAfter)}
      </span>
      <span className="source">since {fullTime(since)}</span>
      <span className="source">{thumbprint}</span>
    </p>
  );
}

function Decisions({ certificate, decide }: { certificate: ApplicationCertificate; decide: Decide }) {
  const { standing, thumbprint, subject } = certificate;
  if (standing === 'OWN') {
    return <Ask label="Renew" subject="certificate" work={decide(renewCertificate)} twice />;
  }
  return (
    <>
      {standing === 'REJECTED' && <Ask label="Trust" subject={subject} work={decide(() => trust(thumbprint))} main />}
      {standing === 'TRUSTED' && <Ask label="Reject" subject={subject} work={decide(() => reject(thumbprint))} twice />}
      <Ask label="Forget" subject={subject} work={decide(() => forget(thumbprint))} twice />
    </>
  );
}

function NewCertificate({ decide }: { decide: Decide }) {
  const [text, setText] = useState('');
  const add = decide(() => addCertificate(text).then(() => setText('')));
  return (
    <details className="new">
      <summary>Trust another application or authority</summary>
      <label>
        Certificate (PEM)
        <textarea rows={6} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="actions">
        <Ask label="Add" subject="certificate" work={add} main />
      </div>
    </details>
  );
}
