import { createContext, type ReactNode, useContext, useState } from 'react';
import { Icon } from './Icon';

const Complain = createContext<(trouble: string | undefined) => void>(() => {});

export const useComplaint = () => useContext(Complain);

/** Shows why the last command was declined, until it is read. */
export function Troubles({ children }: { children: ReactNode }) {
  const [trouble, complain] = useState<string>();
  return (
    <Complain value={complain}>
      {children}
      <div className="trouble" role="alert">
        {trouble && (
          <p>
            <Icon glyph="alert" />
            {trouble}
            <button type="button" onClick={() => complain(undefined)}>
              Close
            </button>
          </p>
        )}
      </div>
    </Complain>
  );
}
