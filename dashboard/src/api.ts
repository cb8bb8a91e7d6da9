/** What the server says, in the shapes of its HTTP API (`/api/openapi.json`). Times are ISO 8601 instants. */

export type Role = 'ADMINISTRATOR' | 'SUPERVISOR' | 'OPERATOR' | 'INTEGRATION' | 'MACHINE';

export interface Me {
  name: string;
  roles: Role[];
}

export type EquipmentLevel =
  'Enterprise' | 'Site' | 'Area' | 'WorkCenter' | 'WorkUnit' | 'EquipmentModule' | 'ControlModule';

export interface Equipment {
  id: string;
  level: EquipmentLevel;
  parent: string | null;
  description: string;
}

export type MachineryState = 'NotAvailable' | 'OutOfService' | 'NotExecuting' | 'Executing';

/** What a work center or work unit does now; `jobOrder` is the one that runs there. */
export interface EquipmentStatus {
  equipment: string;
  level: EquipmentLevel;
  parent: string | null;
  description: string;
  state: MachineryState;
  mode: string | null;
  reason: string | null;
  since: string | null;
  online: boolean;
  onlineSince: string | null;
  good: number;
  scrap: number;
  rework: number;
  jobOrder: string | null;
}

/** How equipment keeps in touch; `lagMillis` is null where no message told a time that can be believed. */
export interface Contact {
  equipment: string;
  heard: string | null;
  messages: number;
  perMinute: number;
  lagMillis: number | null;
  expectedSeconds: number | null;
  silent: boolean;
}

/** Parts of one, of the day so far; null where an input is missing. */
export interface Kpis {
  oee: number | null;
  availability: number | null;
  effectiveness: number | null;
  qualityRatio: number | null;
}

export type JobState =
  'NotAllowedToStart' | 'AllowedToStart' | 'Running' | 'Interrupted' | 'Ended' | 'Aborted' | 'Cancelled' | 'Cleared';

export type JobCommand = 'Start' | 'Pause' | 'Resume' | 'Stop' | 'Abort' | 'Cancel';

export type DispatchState = 'WAITING' | 'SENT' | 'ACKNOWLEDGED' | 'TIMED_OUT' | 'DECLINED' | 'WITHDRAWN';

/** The way of a job order to its equipment; `word` is the equipment's own for where the order stands. */
export interface Dispatch {
  state: DispatchState;
  since: string;
  attempts: number;
  word: string | null;
}

export interface JobResponse {
  good: number;
  scrap: number;
  rework: number;
  startTime: string | null;
  endTime: string | null;
}

export interface JobOrder {
  id: string;
  product: string;
  quantity: number;
  unit: string | null;
  workMaster: string | null;
  equipment: string | null;
  request: string | null;
  schedule: string | null;
  description: string;
  priority: number;
  startTime: string | null;
  endTime: string | null;
  state: JobState;
  since: string;
  version: number;
  dispatch: Dispatch | null;
  response: JobResponse | null;
}

export type Handling = 'Unacknowledged' | 'Acknowledged' | 'Confirmed';

export type AlertCommand =
  'Acknowledge' | 'Confirm' | 'Comment' | 'OneShotShelve' | 'TimedShelve' | 'Unshelve' | 'Clear';

/** That somebody put an alert aside until a time; when it is no longer active, if that is sooner, for one shot. */
export interface Shelving {
  state: 'OneShotShelved' | 'TimedShelved';
  who: string;
  until: string;
}

/** One condition of one piece of equipment, as it last came up; `who` dealt with it last. */
export interface WorkAlert {
  id: string;
  equipment: string;
  condition: string;
  severity: number;
  text: string;
  active: boolean;
  since: string;
  handling: Handling;
  who: string | null;
  comment: { text: string; who: string; at: string } | null;
  shelving: Shelving | null;
  open: boolean;
  version: number;
}

export interface QuarantinedMessage {
  id: number;
  at: string;
  wire: string;
  source: string;
  decoder: string | null;
  reason: string;
  payload: string;
  encoding?: 'base64';
  edited: boolean;
}

/** How messages of equipment are understood: by a mapping, or by the class of a plug-in. */
export interface Decoder {
  id: string;
  equipment: string[];
  mapping: string | null;
  plugin: string | null;
  enabled: boolean;
  version: number;
}

/** A page of many, and how many there are in all. */
export interface Listing<T> {
  items: T[];
  total: number;
}

/** How far one outward edge has got in the journal. */
export interface Cursor {
  name: string;
  position: number;
  backlog: number;
  oldest: string | null;
  setAside: number;
  failingSince: string | null;
  failure: string | null;
}

/** How it stands with the cloud; messages are those of this server since it started, blocks are of 4 KB. */
export interface Cloud {
  connected: boolean;
  connects: number;
  lastTold: string | null;
  backlog: number;
  oldest: string | null;
  setAside: number;
  acknowledged: number;
  repeated: number;
  rejected: number;
  blocksToday: number;
  blocksOfADay: number;
  budgetSpent: boolean;
  awaySince: string | null;
  trouble: string | null;
}

/** An entry that the other side of a cursor refused. */
export interface SetAside {
  cursor: string;
  position: number;
  at: string;
  reason: string;
  kind: string;
  id: string;
}

/** A business system that is told of nouns; `cursor` is how far it has been told. */
export interface Subscription {
  id: string;
  logicalId: string;
  url: string;
  form: 'XML' | 'JSON';
  authentication: 'None' | 'Basic' | 'Bearer';
  user: string | null;
  verb: 'Process' | 'Sync';
  nouns: string[];
  enabled: boolean;
  declared: boolean;
  cursor: Cursor | null;
}

/** What a new subscription says; its secret is told to the server and never comes back. */
export type NewSubscription = Pick<
  Subscription,
  'id' | 'url' | 'form' | 'authentication' | 'user' | 'verb' | 'nouns'
> & {
  secret: string | null;
};

/** The node that tells a property; intervals are milliseconds. */
export interface PropertyNode {
  node: string;
  deadband?: number | null;
  expectedInterval?: number | null;
  samplingInterval?: number | null;
}

/** How it stands with a connection; `stale` tells why each property that is not good is not. */
export interface ConnectionStatus {
  connected: boolean;
  since: string;
  lastMessage: string | null;
  clockAheadMs: number;
  stale: Record<string, string>;
  trouble: string | null;
}

/** The OPC UA server of a piece of equipment; `status` is absent while it is not followed. */
export interface Connection {
  id: string;
  endpoint: string;
  equipment: string;
  security: 'None' | 'Basic256Sha256' | 'Aes128_Sha256_RsaOaep' | 'Aes256_Sha256_RsaPss';
  user: string | null;
  properties: Record<string, PropertyNode>;
  enabled: boolean;
  declared: boolean;
  version: number;
  status: ConnectionStatus | null;
}

/** What a new connection says; its secret is told to the server and never comes back. */
export type NewConnection = Pick<Connection, 'id' | 'endpoint' | 'equipment' | 'security' | 'user'> & {
  secret: string | null;
};

/** A node of such a server. */
export interface ServerNode {
  node: string;
  name: string;
  nodeClass: 'Object' | 'Variable' | 'Method';
  dataType: string | null;
  value: string | null;
}

/** By what an application shows who it is over OPC UA; the thumbprint is the SHA-1 that other tools show. */
export interface ApplicationCertificate {
  thumbprint: string;
  standing: 'OWN' | 'TRUSTED' | 'ISSUER' | 'REJECTED';
  subject: string;
  applicationUri: string | null;
  notBefore: string;
  notAfter: string;
  since: string;
}
