/** Journal entries as sentences: subject, what happened to it, and whose doing it was. */
import { numberOf } from './format';
import { type Entry, type Records, standardName } from './entry';
import { dispatchStates, type Glyph, handlings, jobStates, machineryStates, type Sign, type Tone } from './words';
import type { Handling, JobState, MachineryState } from './api';

export interface News {
  subject: string;
  happened: string;
  origin: string;
  tone: Tone;
  glyph: Glyph;
}

const past: Record<string, string> = {
  STORE: 'stored',
  UPDATE: 'updated',
  START: 'allowed to start',
  REVOKE_START: 'no longer allowed to start',
  BEGIN: 'began',
  PAUSE: 'paused',
  RESUME: 'resumed',
  COMPLETE: 'completed',
  STOP: 'stopped',
  ABORT: 'aborted',
  CANCEL: 'cancelled',
  CLEAR: 'cleared',
  RELEASE: 'released',
  ADD: 'added',
  CHANGE: 'changed',
  PUT: 'saved',
  DELETE: 'deleted',
  ENABLE: 'goes on',
  DISABLE: 'held',
  REMOVE: 'removed',
  ISSUE_TOKEN: 'got a token',
  KEEP: 'went to quarantine',
  EDIT: 'edited',
  OFFER: 'may enrol',
  REDEEM: 'enrolled',
  WITHDRAW: 'may not enrol any more',
  REPLAY: 'replayed',
  DISCARD: 'discarded',
  RAISE: 'raised',
  ACKNOWLEDGE: 'acknowledged',
  CONFIRM: 'confirmed',
  COMMENT: 'commented',
  ONE_SHOT_SHELVE: 'shelved while it is active',
  TIMED_SHELVE: 'shelved for a time',
  UNSHELVE: 'back from the shelf',
};

const nouns: Partial<Record<Entry['kind'], string>> = {
  'operations-request': 'Request',
  'material-definition': 'Material',
  'material-lot': 'Lot',
  subscription: 'Subscription',
  alert: 'Alert',
  connection: 'Connection',
  decoder: 'Decoder',
  enrolment: 'Machine',
  user: 'User',
  quarantine: 'Message',
};

export function newsOf(entry: Entry): News {
  const noun = nouns[entry.kind];
  const { tone, glyph } = signOf(entry);
  return {
    subject: noun ? `${noun} ${entry.id}` : entry.id,
    happened: happenedIn(entry),
    origin: entry.edge === entry.who ? `by the ${entry.edge}` : `by ${entry.who} via ${entry.edge}`,
    tone,
    glyph,
  };
}

function happenedIn(entry: Entry): string {
  const verb = past[entry.command] ?? entry.command.toLowerCase().replaceAll('_', ' ');
  switch (entry.kind) {
    case 'job-order':
      return entry.record.work.equipment ? `${verb} on ${entry.record.work.equipment}` : verb;
    case 'job-response':
      return `made ${countsIn(entry.record)}`;
    case 'dispatch':
      return onItsWay(entry.command, entry.record);
    case 'equipment-state':
      return `is ${wordOf(entry.record.state)}${entry.record.reason ? `: ${entry.record.reason}` : ''}`;
    case 'equipment-connection':
      return entry.record.online ? 'came online' : 'went offline';
    case 'alert':
      return entry.command === 'RAISE' && entry.record.condition.text
        ? `${verb}: ${entry.record.condition.text}`
        : verb;
    case 'quarantine':
      return entry.command === 'KEEP' ? `${verb}${withOthers(entry.record)}: ${entry.record.reason}` : verb;
    default:
      return verb;
  }
}

/** What was refused together is one entry, about the first. */
function withOthers({ others = 0 }: Records['quarantine']): string {
  return others === 0 ? '' : ` with ${numberOf(others)} ${others === 1 ? 'other' : 'others'}`;
}

function onItsWay(command: string, { equipment, word }: Records['dispatch']): string {
  switch (command) {
    case 'SEND':
      return `sent to ${equipment}`;
    case 'ACKNOWLEDGE':
      return `acknowledged by ${equipment}${word ? ` as ${word}` : ''}`;
    case 'TIME_OUT':
      return `not acknowledged by ${equipment} in time`;
    case 'WITHDRAW':
      return `withdrawn from ${equipment}`;
    default:
      return `waits to be sent to ${equipment}`;
  }
}

export function countsIn({ good, scrap, rework }: { good: number; scrap: number; rework: number }): string {
  const also = [scrap > 0 && `${numberOf(scrap)} scrap`, rework > 0 && `${numberOf(rework)} rework`];
  return [`${numberOf(good)} good`, ...also.filter(Boolean)].join(', ');
}

const wordOf = (state: string) => machineryStates[standardName(state) as MachineryState].word.toLowerCase();

function signOf(entry: Entry): Pick<Sign, 'tone' | 'glyph'> {
  switch (entry.kind) {
    case 'job-order':
    case 'job-response':
      return jobStates[standardName(entry.record.state) as JobState];
    case 'dispatch':
      return dispatchStates[entry.record.state];
    case 'equipment-state':
      return machineryStates[standardName(entry.record.state) as MachineryState];
    case 'equipment-connection':
      return entry.record.online ? { tone: 'good', glyph: 'check' } : { tone: 'quiet', glyph: 'away' };
    case 'alert':
      return handlings[standardName(entry.record.handling.stage) as Handling];
    case 'quarantine':
      return entry.command === 'KEEP' ? { tone: 'bad', glyph: 'alert' } : { tone: 'quiet', glyph: 'check' };
    default:
      return { tone: 'quiet', glyph: 'check' };
  }
}
