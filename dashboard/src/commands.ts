/** What may be asked of the server, by whom. */
import type {
  AlertCommand,
  Connection,
  Decoder,
  JobCommand,
  JobOrder,
  JobState,
  Me,
  NewConnection,
  NewSubscription,
  Role,
  WorkAlert,
} from './api';
import { send } from './http';

const is = (me: Me, ...roles: Role[]): boolean =>
  me.roles.some((role) => role === 'ADMINISTRATOR' || roles.includes(role));

export const mayWork = (me: Me): boolean => is(me, 'SUPERVISOR', 'OPERATOR');
export const mayAdminister = (me: Me): boolean => is(me);
export const mayDecide = (me: Me): boolean => is(me, 'SUPERVISOR');

/** What makes sense in each state, the likeliest first. */
export const sensible: Record<JobState, JobCommand[]> = {
  NotAllowedToStart: ['Start', 'Cancel'],
  AllowedToStart: ['Cancel'],
  Running: ['Pause', 'Stop', 'Abort'],
  Interrupted: ['Resume', 'Stop', 'Abort'],
  Ended: [],
  Aborted: [],
  Cancelled: [],
  Cleared: [],
};

const final: JobCommand[] = ['Stop', 'Abort', 'Cancel'];

/** Whether a command cannot be taken back, so that it is asked for twice. */
export const isFinal = (command: JobCommand): boolean => final.includes(command);

const path = (...steps: (string | number)[]): string => steps.map(encodeURIComponent).join('/');

export const command = (order: JobOrder, command: JobCommand) =>
  send('POST', path('job-orders', order.id, 'commands'), { command });

export const sendAgain = (order: JobOrder) => send('POST', path('job-orders', order.id, 'dispatch'));

/** `comment`: what there is to say, if anything; `seconds`: for how long it is shelved, for a time. */
export const deal = (alert: WorkAlert, command: AlertCommand, comment = '', seconds?: number) =>
  send('POST', path('work-alerts', alert.id, 'commands'), { command, comment: comment.trim() || null, seconds });

export const replay = (id: number) => send('POST', path('quarantine', id, 'replay'));

export const discard = (id: number) => send('POST', path('quarantine', id, 'discard'));

export const editMessage = (id: number, payload: string) => send('PUT', path('quarantine', id), { payload });

export const replayAll = (found: { text: string }) => send('POST', 'quarantine/replay', found);

export const discardAll = (found: { text: string }) => send('POST', 'quarantine/discard', found);

export const addDecoder = (asked: Omit<Decoder, 'enabled' | 'version'>) => send('POST', 'decoders', asked);

export const changeDecoder = (decoder: Decoder) => send('PUT', path('decoders', decoder.id), decoder);

export const removeDecoder = (id: string) => send('DELETE', path('decoders', id));

/** What a message would become; what is no JSON is told as text. */
export const tryDecoder = (id: string, message: string) =>
  send('POST', path('decoders', id, 'trial'), { payload: jsonOrText(message) });

function jsonOrText(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return message;
  }
}

/** The code is told once. */
export const enrol = (equipment: string) =>
  send('POST', 'enrolments', { equipment }) as Promise<{ code: string; expires: string }>;

export const shutOut = (equipment: string) => send('DELETE', path('users', equipment));

export const tellAgain = (cursor: string, position: number) =>
  send('POST', path('set-aside', cursor, position, 'again'));

export const drop = (cursor: string, position: number) => send('DELETE', path('set-aside', cursor, position));

export const subscribe = (asked: NewSubscription) => send('POST', 'subscriptions', asked);

export const hold = (id: string) => send('POST', path('subscriptions', id, 'commands'), { command: 'Disable' });

export const goOn = (id: string) => send('POST', path('subscriptions', id, 'commands'), { command: 'Enable' });

export const unsubscribe = (id: string) => send('DELETE', path('subscriptions', id));

export const connect = (asked: NewConnection) => send('POST', 'opcua/connections', asked);

export const disconnect = (id: string) => send('DELETE', path('opcua', 'connections', id));

/** Has a node tell a property from now on; everything else about the connection stays. */
export const followNode = (connection: Connection, property: string, node: string) =>
  send('PUT', path('opcua', 'connections', connection.id), {
    ...connection,
    properties: { ...connection.properties, [property]: { node } },
  });

/** Where the nodes below a node are told; without one, the folder of objects. */
export const nodesOf = (id: string, node?: string) =>
  `${path('opcua', 'connections', id, 'nodes')}${node ? `?node=${encodeURIComponent(node)}` : ''}`;

export const trust = (thumbprint: string) =>
  send('POST', path('opcua', 'certificates', thumbprint, 'commands'), { command: 'Trust' });

export const reject = (thumbprint: string) =>
  send('POST', path('opcua', 'certificates', thumbprint, 'commands'), { command: 'Reject' });

export const forget = (thumbprint: string) => send('DELETE', path('opcua', 'certificates', thumbprint));

export const addCertificate = (certificate: string) => send('POST', path('opcua', 'certificates'), { certificate });

export const renewCertificate = () => send('POST', path('opcua', 'certificate', 'renewals'));
