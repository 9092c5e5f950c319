/**
 * A stand-in for the AWS plugin: every resource exists as soon as it is asked for, nothing leaves
 * this machine, and each change is one line of JSON in the file named by AWS_STAND_IN_LOG.
 */
const { appendFileSync } = require("node:fs");
const { main } = require("@pulumi/pulumi/provider/server.js");
const { version } = require("@pulumi/aws/package.json");

const ACCOUNT = "000000000000";
const REGION = process.env.AWS_REGION ?? "us-east-1";

function log(method, urn, id, inputs) {
  const [, , types, name] = urn.split("::");
  const type = types.split("$").at(-1);
  const line = { at: new Date().toISOString(), method, type, name, id, urn, inputs };
  if (process.env.AWS_STAND_IN_LOG) {
    appendFileSync(process.env.AWS_STAND_IN_LOG, `${JSON.stringify(line)}\n`);
  }
}

/** Cloud Control calls a resource of Personalize by its ARN; the rest go by their Pulumi name. */
function idOf(urn, inputs) {
  const name = urn.split("::").at(-1);
  if (inputs.typeName === undefined) return name;
  const [, service, kind] = inputs.typeName.split("::");
  const camelCased = kind[0].toLowerCase() + kind.slice(1);
  const given = JSON.parse(inputs.desiredState).name ?? JSON.parse(inputs.desiredState).Name;
  return `arn:aws:${service.toLowerCase()}:${REGION}:${ACCOUNT}:${camelCased}/${given ?? name}`;
}

function outputsOf(id, inputs) {
  if (inputs.typeName === undefined) return { ...inputs, arn: id };
  const arnProperty = `${inputs.typeName.split("::").at(-1)}Arn`;
  const properties = { ...JSON.parse(inputs.desiredState), [arnProperty]: id };
  return { ...inputs, properties: JSON.stringify(properties) };
}

const provider = {
  version,
  async check(_urn, _olds, news) {
    return { inputs: news };
  },
  async diff(_id, _urn, olds, news) {
    const changed = Object.keys(news).filter(
      (key) => JSON.stringify(news[key]) !== JSON.stringify(olds[key]),
    );
    const replaces = changed.filter((key) => key === "typeName");
    return { changes: changed.length > 0, replaces, deleteBeforeReplace: true };
  },
  async create(urn, inputs) {
    const id = idOf(urn, inputs);
    log("create", urn, id, inputs);
    return { id, outs: outputsOf(id, inputs) };
  },
  async read(id, _urn, props) {
    return { id, props };
  },
  async update(id, urn, _olds, news) {
    log("update", urn, id, news);
    return { outs: outputsOf(id, news) };
  },
  async delete(id, urn, props) {
    log("delete", urn, id, props);
  },
};

void main(provider, process.argv.slice(2));
