// A station that pallets pass, programmed like an S7-1500 of a teaching factory: it reads a pallet, has it written, takes a
// task and executes it. It tells what it was told.
//   node pallets.mjs <port>
import { createInterface } from 'node:readline';
import client from 'node-opcua-client';
import { plcServer } from './server.mjs';

const { DataType, StatusCodes, Variant, VariantArrayType } = client;
const told = [];

const server = await plcServer(Number(process.argv[2]));
const { addressSpace } = server.engine;
addressSpace.registerNamespace('urn:station:2');
const namespace = addressSpace.registerNamespace('urn:station:3');

const station = {
  read: value('"abstractMachine"."read_complete"', 'Boolean', false),
  carrier: value('"identData"."readData"[0]', 'Int32', 0),
  order: value('"identData"."readData"[1]', 'Int32', 0),
  data: value('"identData"."writeData"', 'Int32', new Int32Array(32), (words) => told.push({ pallet: [...words] })),
  write: value('"RFID_control"."write"', 'Boolean', false, (is) => {
    told.push({ write: is });
    setTimeout(() => station.written.set(is), 20);
  }),
  written: value('"RFID_control"."write_done"', 'Boolean', false),
  task: value('"abstractMachine"."task code"', 'Int16', 0, (code) => told.push({ task: code })),
  execute: value('"abstractMachine"."exec_order"', 'Boolean', false, (is) => {
    told.push({ execute: is });
    station.complete.set(false);
    setTimeout(work, 100);
  }),
  complete: value('"abstractMachine"."order_complete"', 'Boolean', true),
};

/** Work takes a moment; then the pallet leaves. */
function work() {
  station.execute.set(false);
  station.complete.set(true);
  station.read.set(false);
}

function value(name, type, initial, written) {
  const isArray = typeof initial === 'object';
  const arrayType = isArray ? VariantArrayType.Array : VariantArrayType.Scalar;
  let now = new Variant({ dataType: DataType[type], arrayType, value: initial });
  const node = namespace.addVariable({
    organizedBy: addressSpace.rootFolder.objects,
    browseName: name,
    nodeId: `s=${name}`,
    dataType: type,
    valueRank: isArray ? 1 : -1,
    arrayDimensions: isArray ? [initial.length] : undefined,
    minimumSamplingInterval: 10,
    value: {
      get: () => now,
      set: (variant) => {
        now = variant;
        written?.(variant.value);
        return StatusCodes.Good;
      },
    },
  });
  return {
    set(to) {
      now = new Variant({ dataType: DataType[type], arrayType, value: to });
      node.touchValue();
    },
  };
}

const questions = {
  /** A pallet arrives. */
  pallet({ carrier, order }) {
    told.length = 0;
    station.carrier.set(carrier);
    station.order.set(order);
    station.read.set(true);
  },
  told: () => told,
};

await server.start();
console.log('{}');
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...what } = JSON.parse(line);
  console.log(JSON.stringify(questions[ask](what) ?? null));
}
process.exit(0);
