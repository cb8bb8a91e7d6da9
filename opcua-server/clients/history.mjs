// Reads the history of a property in the ways that node-opcua offers, and a page at a time.
//   node history.mjs <url> <user> <password> <variable> <start> <end>
import opcua from 'node-opcua-client';
import constants from 'node-opcua-constants';
import history from 'node-opcua-service-history';
import { namespace, within } from './session.mjs';

const { AttributeIds, TimestampsToReturn } = opcua;
const { AggregateFunction } = constants;
const { HistoryReadRequest, ReadRawModifiedDetails } = history;
const [, , url, user, password, variable, from, to] = process.argv;
const start = new Date(from);
const end = new Date(to);

await within(url, user, password, async (session) => {
  const nodeId = `ns=${await namespace(session, 'urn:millwright:plant')};s=${variable}`;
  const attribute = async (attributeId) => (await session.read({ nodeId, attributeId })).value.value;
  const units = await session.read({ nodeId: `${nodeId}/EngineeringUnits`, attributeId: AttributeIds.Value });
  const { references } = await session.browse('ns=0;i=2997');
  return {
    historizing: await attribute(AttributeIds.Historizing),
    accessLevel: await attribute(AttributeIds.AccessLevel),
    stepped: await stepped(session, nodeId),
    unit: { id: units.value.value.unitId, symbol: units.value.value.displayName.text },
    aggregates: references.map(({ browseName }) => browseName.name).sort(),
    raw: said(await session.readHistoryValue(nodeId, start, end, { returnBounds: false })),
    pages: await pages(session, nodeId),
    average: await aggregate(session, nodeId, AggregateFunction.Average),
    minimum: await aggregate(session, nodeId, AggregateFunction.Minimum),
    maximum: await aggregate(session, nodeId, AggregateFunction.Maximum),
    range: await aggregate(session, nodeId, AggregateFunction.Range),
    count: await aggregate(session, nodeId, AggregateFunction.Count),
    start: await aggregate(session, nodeId, AggregateFunction.Start),
    end: await aggregate(session, nodeId, AggregateFunction.End),
    delta: await aggregate(session, nodeId, AggregateFunction.Delta),
    interpolative: await aggregate(session, nodeId, AggregateFunction.Interpolative),
    timeAverage2: await aggregate(session, nodeId, AggregateFunction.TimeAverage2),
    total2: await aggregate(session, nodeId, AggregateFunction.Total2),
  };
});

/** Whether the property's historical configuration says that a value holds until the next. */
async function stepped(session, nodeId) {
  const path = opcua.makeBrowsePath(nodeId, '<HasHistoricalConfiguration>HA Configuration.Stepped');
  const { targets } = await session.translateBrowsePath(path);
  return (await session.read({ nodeId: targets[0].targetId, attributeId: AttributeIds.Value })).value.value;
}

function said({ historyData }) {
  return historyData.dataValues.map(({ value, sourceTimestamp }) => `${sourceTimestamp.toISOString()} ${value.value}`);
}

async function aggregate(session, nodeId, what) {
  const { historyData } = await session.readAggregateValue({ nodeId }, start, end, what, 60_000);
  return historyData.dataValues.map(({ value, statusCode }) => value.value ?? statusCode.name);
}

/** Three at a time. */
async function pages(session, nodeId) {
  const all = [];
  let continuationPoint = null;
  do {
    const request = new HistoryReadRequest({
      historyReadDetails: new ReadRawModifiedDetails({
        isReadModified: false,
        startTime: start,
        endTime: end,
        numValuesPerNode: 3,
        returnBounds: false,
      }),
      timestampsToReturn: TimestampsToReturn.Both,
      releaseContinuationPoints: false,
      nodesToRead: [{ nodeId, continuationPoint }],
    });
    const [result] = (await session.historyRead(request)).results;
    all.push(said(result).length);
    continuationPoint = result.continuationPoint;
  } while (continuationPoint?.length);
  return all;
}
