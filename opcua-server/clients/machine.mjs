// A machine that offers job control itself (OPC 10031-4): it keeps the job orders that it is given, does what its methods
// say, and works as it is told here. It tells which methods were called. Its job control is there thrice: with all methods,
// without Update, and with no more than anybody must have.
//   node machine.mjs <port>
import { createInterface } from 'node:readline';
import client from 'node-opcua-client';
import sets from 'node-opcua-nodesets';
import { plcServer } from './server.mjs';

const { DataType, LocalizedText, StatusCodes, Variant, VariantArrayType } = client;
const [, , port] = process.argv;
const STATES = ['', 'NotAllowedToStart', 'AllowedToStart', 'Running', 'Interrupted', 'Ended', 'Aborted'];
const [NOT_ALLOWED, ALLOWED, RUNNING, INTERRUPTED, ENDED, ABORTED] = [1, 2, 3, 4, 5, 6];
const [DONE, UNKNOWN, INVALID_STATUS, UNABLE] = [1, 2, 8, 16];
/** Where each method leads, and from where. */
const COMMANDS = {
  Start: [ALLOWED, NOT_ALLOWED],
  RevokeStart: [NOT_ALLOWED, ALLOWED],
  Pause: [INTERRUPTED, RUNNING],
  Resume: [RUNNING, INTERRUPTED],
  Stop: [ENDED, RUNNING, INTERRUPTED],
  Abort: [ABORTED, NOT_ALLOWED, ALLOWED, RUNNING, INTERRUPTED],
  Cancel: [0, NOT_ALLOWED, ALLOWED],
  Clear: [0, ENDED, ABORTED],
};

const server = await plcServer(Number(port), { nodeset_filename: [sets.nodesets.standard, sets.nodesets.isa95JobControl] });
const { addressSpace } = server.engine;
const own = addressSpace.registerNamespace('urn:machine');
const standard = addressSpace.getNamespaceIndex('http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/');
const structure = (name, fields) => addressSpace.constructExtensionObject(addressSpace.findDataType(name, standard), fields);

/** What it has, by job order id: the order, its state, what was made. */
let jobs = new Map();
let most = 10;
let called = [];
const declined = new Map();

const object = (name, type, optionals) =>
  addressSpace.findObjectType(type, standard).instantiate({
    browseName: name,
    nodeId: `s=${name}`,
    namespace: own,
    organizedBy: addressSpace.rootFolder.objects,
    eventNotifier: 1,
    optionals,
  });
const all = ['Store', 'StoreAndStart', 'Update', ...Object.keys(COMMANDS)];
const methods = {
  JobOrderControl: all.filter((name) => name !== 'Update'),
  FullControl: all,
  LeastControl: ['Store', 'Start', 'RevokeStart', 'Cancel', 'Clear'],
};
const receivers = Object.entries(methods).map(([name, optionals]) => object(name, 'ISA95JobOrderReceiverObjectType', optionals));
const provider = object('JobOrderResults', 'ISA95JobResponseProviderObjectType', []);
const statusEvent = own.addEventType({
  browseName: 'MachineStatusEventType',
  subtypeOf: addressSpace.findEventType('ISA95JobOrderStatusEventType', standard),
});
const part = (of, name) => of.getChildByName(name, standard) ?? of.getChildByName(name);

function stateOf(job) {
  const stateText = new LocalizedText({ text: STATES[job.state] });
  return [structure('ISA95StateDataType', { browsePath: {}, stateText, stateNumber: job.state })];
}

function list() {
  const value = [...jobs.values()].map((job) =>
    structure('ISA95JobOrderAndStateDataType', { jobOrder: job.order, state: stateOf(job) }),
  );
  return new Variant({ dataType: DataType.ExtensionObject, arrayType: VariantArrayType.Array, value });
}

function response(job) {
  const material = (use, quantity) =>
    structure('ISA95MaterialDataType', { materialDefinitionID: job.product, materialUse: use, quantity: `${quantity}` });
  return structure('ISA95JobResponseDataType', {
    jobResponseID: `R-${job.order.jobOrderID}`,
    jobOrderID: job.order.jobOrderID,
    startTime: job.began,
    ...(job.state >= ENDED && { endTime: job.ended }),
    jobState: stateOf(job),
    ...(job.product && { materialActuals: [material('Produced', job.good), material('Scrap', job.scrap)] }),
  });
}

function changed() {
  for (const receiver of receivers) part(receiver, 'JobOrderList').setValueFromSource(list());
}

function tell(job) {
  const one = (value) => ({ dataType: DataType.ExtensionObject, value });
  const jobState = { dataType: DataType.ExtensionObject, arrayType: VariantArrayType.Array, value: stateOf(job) };
  for (const receiver of receivers) {
    receiver.raiseEvent(statusEvent, { jobOrder: one(job.order), jobState, jobResponse: one(response(job)) });
  }
}

function take(jobOrders) {
  most = jobOrders;
  const value = { dataType: DataType.UInt16, value: most };
  for (const receiver of receivers) part(receiver, 'MaxDownloadableJobOrders').setValueFromSource(value);
}

function move(job, state) {
  job.state = state;
  if (state === RUNNING) job.began ??= new Date();
  if (state >= ENDED) job.ended = new Date();
}

function answer(status, ...before) {
  const said = new Variant({ dataType: DataType.UInt64, arrayType: VariantArrayType.Scalar, value: [0, status] });
  return { statusCode: status === DONE ? StatusCodes.Good : StatusCodes.Uncertain, outputArguments: [...before, said] };
}

function put(method, order) {
  const id = order.jobOrderID;
  const known = jobs.get(id);
  if (method === 'Update' ? known === undefined : known !== undefined || jobs.size >= most) {
    return method === 'Update' ? UNKNOWN : UNABLE;
  }
  if (known && known.state > ALLOWED) return INVALID_STATUS;
  const product = order.materialRequirements?.find(({ materialUse }) => materialUse === 'Produced')?.materialDefinitionID;
  const state = known?.state ?? (method === 'Store' ? NOT_ALLOWED : ALLOWED);
  jobs.set(id, { order, product, good: 0, scrap: 0, state });
  return DONE;
}

function execute(method, id) {
  const [to, ...from] = COMMANDS[method];
  const job = jobs.get(id);
  if (!job) return UNKNOWN;
  if (!from.includes(job.state)) return INVALID_STATUS;
  if (to === 0) jobs.delete(id);
  else move(job, to);
  return DONE;
}

function bind(receiver, name) {
  part(receiver, name).bindMethod(([subject, comment], context, done) => {
    const isOrder = !(name in COMMANDS);
    const id = isOrder ? subject.value.jobOrderID : subject.value;
    called.push({ method: name, id, comment: (comment.value ?? []).map(({ text }) => text) });
    const status = declined.get(name) ?? (isOrder ? put(name, subject.value) : execute(name, id));
    changed();
    done(null, answer(status));
  });
}
receivers.forEach((receiver) => methods[receiver.browseName.name].forEach((name) => bind(receiver, name)));
part(provider, 'RequestJobResponseByJobOrderID').bindMethod(([id], context, done) => {
  const job = jobs.get(id.value);
  const value = job ? response(job) : null;
  done(null, answer(job ? DONE : UNKNOWN, new Variant({ dataType: DataType.ExtensionObject, value })));
});

const questions = {
  /** Everything is as at the beginning. */
  clean() {
    jobs = new Map();
    called = [];
    declined.clear();
    take(10);
    changed();
  },
  /** The machine itself moves a job order on, or its operator does. */
  move({ id, state }) {
    move(jobs.get(id), STATES.indexOf(state));
    changed();
  },
  /** The machine ends a job order, tells it, and keeps nothing of it. */
  finish({ id, good, scrap }) {
    const job = jobs.get(id);
    Object.assign(job, { good, scrap });
    move(job, ENDED);
    tell(job);
    jobs.delete(id);
    changed();
  },
  make({ id, good, scrap }) {
    Object.assign(jobs.get(id), { good, scrap });
    changed();
  },
  /** From now on a method is declined with this status. */
  decline({ method, status }) {
    declined.set(method, status);
  },
  most({ jobOrders }) {
    take(jobOrders);
  },
  called: () => called,
  jobs: () => Object.fromEntries([...jobs].map(([id, { state }]) => [id, STATES[state]])),
  /** The job order as it was given. */
  order: ({ id }) => jobs.get(id).order.toJSON(),
  async off() {
    await server.shutdown(0);
  },
};

questions.clean();
await server.start();
console.log('{}');
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...what } = JSON.parse(line);
  console.log(JSON.stringify((await questions[ask](what)) ?? null));
}
process.exit(0);
