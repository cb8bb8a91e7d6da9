import { useRef } from 'react';
import type { NewConnection as Asked } from './api';
import { Ask } from './Ask';
import { connect } from './commands';
import { Choice, Text } from './fields';
import { lookAtEdges } from './follow';

const policies = ['Basic256Sha256', 'Aes128_Sha256_RsaOaep', 'Aes256_Sha256_RsaPss', 'None'];

/** Asks for a connection; what its nodes mean is said once it is there. */
export function NewConnection({ equipment }: { equipment: string[] }) {
  const form = useRef<HTMLFormElement>(null);
  const add = async () => {
    if (form.current?.reportValidity()) {
      await connect(asked(new FormData(form.current)));
      form.current.reset();
      await lookAtEdges();
    }
  };
  return (
    <details className="new">
      <summary>Add a connection</summary>
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <Text name="id" label="Name" isRequired />
        <Text name="endpoint" label="Endpoint (opc.tcp://…)" isRequired />
        <Choice name="equipment" label="Equipment" words={equipment} />
        <Choice name="security" label="Security" words={policies} />
        <Text name="user" label="User" />
        <Text name="secret" label="Password" type="password" />
        <div className="actions wide">
          <Ask label="Add" subject="connection" work={add} main />
        </div>
      </form>
    </details>
  );
}

function asked(data: FormData): Asked {
  const said = (name: string) => (data.get(name) as string) || null;
  return { ...Object.fromEntries(data), user: said('user'), secret: said('secret') } as Asked;
}
