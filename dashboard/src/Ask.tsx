import { useState } from 'react';
import { useComplaint } from './Troubles';

interface AskProps {
  label: string;
  subject: string;
  work: () => Promise<unknown>;
  main?: boolean;
  /** Asks a second time before it does what cannot be taken back. */
  twice?: boolean;
}

/** A button that asks the server to do something, and tells why if it declines. */
export function Ask({ label, subject, work, main = false, twice = false }: AskProps) {
  const [step, setStep] = useState<'rest' | 'sure' | 'busy'>('rest');
  const complain = useComplaint();
  const press = async () => {
    if (step === 'busy') {
      return;
    }
    if (twice && step === 'rest') {
      return setStep('sure');
    }
    setStep('busy');
    complain(undefined);
    await work().catch((reason: Error) => complain(`${label} ${subject}: ${reason.message}`));
    setStep('rest');
  };
  return (
    <button
      type="button"
      className={step === 'sure' ? 'sure' : main ? 'main' : undefined}
      aria-label={step === 'sure' ? `Really ${label.toLowerCase()} ${subject}?` : `${label} ${subject}`}
      aria-busy={step === 'busy'}
      onClick={press}
      onBlur={() => step === 'sure' && setStep('rest')}
    >
      {step === 'sure' ? `Really ${label.toLowerCase()}?` : label}
    </button>
  );
}
