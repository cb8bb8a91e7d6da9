// Reads structures, decodes them by the definitions that the server gives, and writes them to other variables.
//   node echo.mjs <url> <user> <password> <name>...    from {name}-from to {name}-to
import opcua from 'node-opcua-client';
import { namespace, within } from './session.mjs';

const { AttributeIds, DataType, VariantArrayType } = opcua;
const [, , url, user, password, ...names] = process.argv;

await within(url, user, password, async (session) => {
  const index = await namespace(session, 'urn:millwright:plant');
  const seen = {};
  for (const name of names) {
    seen[name] = await echo(session, `ns=${index};s=${name}`);
  }
  return seen;
});

async function echo(session, node) {
  const { value } = await session.read({ nodeId: `${node}-from`, attributeId: AttributeIds.Value });
  const status = await session.write({
    nodeId: `${node}-to`,
    attributeId: AttributeIds.Value,
    value: { value: { dataType: DataType.ExtensionObject, arrayType: VariantArrayType.Array, value: value.value } },
  });
  return { status: status.name, fields: value.value.map((one) => fields(one).sort()) };
}

function fields(structure) {
  return Object.entries(structure.toJSON()).filter(([, value]) => value !== undefined).map(([name]) => name);
}
