/** Resources that exist only in the stack's state and the log. */
const { camelCased } = require("./property-names.cjs");

const ACCOUNT = "123456789012";
const REGION = process.env.AWS_REGION;

/** Types whose resources have a name in AWS: the property that holds it, and the ARN that it makes. */
const NAMED = {
  "aws:s3/bucket:Bucket": { by: "bucket", arn: (name) => `arn:aws:s3:::${name}` },
  "aws:iam/role:Role": { by: "name", arn: (name) => `arn:aws:iam::${ACCOUNT}:role/${name}` },
};

const typeOf = (urn) => urn.split("::").at(2).split("$").at(-1);

/** The ID of a resource: the ARN of a resource of Personalize, as in Cloud Control; for other resources a name. */
function idOf(urn, inputs) {
  const name = urn.split("::").at(-1);
  if (inputs.typeName === undefined) return inputs[NAMED[typeOf(urn)]?.by] ?? name;
  const [, service, kind] = inputs.typeName.split("::");
  const given = JSON.parse(inputs.desiredState).name ?? JSON.parse(inputs.desiredState).Name;
  return `arn:aws:${service.toLowerCase()}:${REGION}:${ACCOUNT}:${camelCased(kind)}/${given ?? name}`;
}

function outputsOf(id, urn, inputs) {
  if (inputs.typeName === undefined) {
    const named = NAMED[typeOf(urn)];
    return { ...inputs, arn: id, ...(named && { [named.by]: id, arn: named.arn(id) }) };
  }
  const arnProperty = `${inputs.typeName.split("::").at(-1)}Arn`;
  const properties = { ...JSON.parse(inputs.desiredState), [arnProperty]: id };
  return { ...inputs, properties: JSON.stringify(properties) };
}

module.exports = {
  isReplacedFor: () => false,
  create: async (urn, inputs) => {
    const id = idOf(urn, inputs);
    return { id, outs: outputsOf(id, urn, inputs) };
  },
  isThere: async () => true,
  update: async (id, urn, _olds, news) => outputsOf(id, urn, news),
  remove: async () => undefined,
};
