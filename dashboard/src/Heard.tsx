import type { Contact } from './api';
import { numberOf } from './format';
import { Ago } from './parts';
import { usePolled } from './polled';

/** How each piece of equipment keeps in touch, by its name. */
export function useContacts(): Map<string, Contact> {
  const contacts = usePolled<Contact[]>('equipment-contacts') ?? [];
  return new Map(contacts.map((contact) => [contact.equipment, contact]));
}

/** When equipment was last heard, how often it speaks and how late that arrives. */
export function Heard({ contact }: { contact: Contact | undefined }) {
  return contact?.heard ? (
    <p className={contact.silent ? 'heard silent' : 'heard'}>
      heard <Ago at={contact.heard} /> ago, {numberOf(contact.perMinute)} a minute
      {contact.lagMillis !== null && `, ${late(contact.lagMillis)}`}
    </p>
  ) : null;
}

const late = (millis: number) =>
  Math.abs(millis) < 10_000 ? `${numberOf(millis)} ms late` : `${numberOf(Math.round(millis / 1000))} s late`;
