import { useRef } from 'react';
import { Ask } from './Ask';
import { addDecoder } from './commands';
import { Text } from './fields';
import { lookAtEdges } from './follow';

/** Asks for a decoder: a mapping, or the name of a plug-in. */
export function NewDecoder() {
  const form = useRef<HTMLFormElement>(null);
  const add = async () => {
    if (form.current?.reportValidity()) {
      await addDecoder(asked(new FormData(form.current)));
      form.current.reset();
      await lookAtEdges();
    }
  };
  return (
    <details className="new">
      <summary>Add a decoder</summary>
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <Text name="id" label="Name" isRequired />
        <Text name="equipment" label="Equipment, with commas between" isRequired />
        <Text name="plugin" label="Plug-in, or else:" />
        <label className="wide">
          Mapping (JSONata)
          <textarea name="mapping" rows={6} spellCheck={false} />
        </label>
        <div className="actions wide">
          <Ask label="Add" subject="decoder" work={add} main />
        </div>
      </form>
    </details>
  );
}

function asked(data: FormData) {
  const said = (name: string) => (data.get(name) as string).trim();
  return {
    id: said('id'),
    equipment: said('equipment')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    mapping: said('mapping') || null,
    plugin: said('plugin') || null,
  };
}
