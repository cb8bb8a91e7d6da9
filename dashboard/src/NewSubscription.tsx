import { useRef, useState } from 'react';
import type { NewSubscription as Asked } from './api';
import { Ask } from './Ask';
import { subscribe } from './commands';
import { Choice, Text } from './fields';
import { lookAtEdges } from './follow';
import { get } from './http';

/** Asks for a subscription; the nouns are those that the server says can be subscribed to. */
export function NewSubscription() {
  const form = useRef<HTMLFormElement>(null);
  const [nouns, setNouns] = useState<string[]>([]);
  const learnNouns = async () => setNouns((await get<{ noun: string }[]>('published-nouns')).map(({ noun }) => noun));
  const add = async () => {
    if (form.current?.reportValidity()) {
      await subscribe(asked(new FormData(form.current)));
      form.current.reset();
      await lookAtEdges();
    }
  };
  return (
    <details className="new" onToggle={learnNouns}>
      <summary>Add a subscription</summary>
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <Text name="id" label="Name" isRequired />
        <Text name="url" label="Address" type="url" isRequired />
        <Choice name="verb" label="Verb" words={['Sync', 'Process']} />
        <Choice name="form" label="Form" words={['XML', 'JSON']} />
        <Choice name="authentication" label="Authentication" words={['None', 'Basic', 'Bearer']} />
        <Text name="user" label="User (Basic)" />
        <Text name="secret" label="Password or token" type="password" />
        <fieldset className="wide">
          <legend>Nouns</legend>
          {nouns.map((noun) => (
            <label key={noun}>
              <input type="checkbox" name="nouns" value={noun} />
              {noun}
            </label>
          ))}
        </fieldset>
        <div className="actions wide">
          <Ask label="Add" subject="subscription" work={add} main />
        </div>
      </form>
    </details>
  );
}

function asked(data: FormData): Asked {
  const said = (name: string) => (data.get(name) as string) || null;
  return {
    ...Object.fromEntries(data),
    user: said('user'),
    secret: said('secret'),
    nouns: data.getAll('nouns'),
  } as Asked;
}
