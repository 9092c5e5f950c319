/**
 * Resources of Personalize that are made, changed and deleted by calls to the service, as Cloud
 * Control makes them. A creation is over as soon as the service has answered: whether Cloud Control
 * waits any longer is not documented.
 */
const { isDeepStrictEqual } = require("node:util");
const { unknownValue } = require("@pulumi/pulumi/runtime/rpc.js");
const { call, described, onceIdle, settled } = require("./personalize.cjs");
const { camelCased, membersOf, pascalCased } = require("./property-names.cjs");

/** Properties that are not among the "createOnlyProperties" of a type's CloudFormation schema. */
const CHANGEABLE = {
  Dataset: ["DatasetImportJob"],
  Campaign: ["SolutionVersionArn", "MinProvisionedTPS", "CampaignConfig", "Tags"],
  Filter: ["Tags"],
  EventTracker: ["Tags"],
};

const kindOf = ({ typeName }) => typeName.split("::").at(-1);
const arnMemberOf = (kind) => `${camelCased(kind)}Arn`;

function changedProperties(olds, news) {
  const [before, after] = [olds, news].map(({ desiredState }) => JSON.parse(desiredState));
  return Object.keys({ ...before, ...after }).filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  );
}

function isReplacedFor(key, olds, news) {
  if (key !== "desiredState" || news.desiredState === unknownValue) return false;
  const changeable = CHANGEABLE[kindOf(news)] ?? [];
  return changedProperties(olds, news).some((name) => !changeable.includes(name));
}

async function create(_urn, inputs) {
  const kind = kindOf(inputs);
  const { DatasetImportJob: job, ...properties } = JSON.parse(inputs.desiredState);
  const answer = await call("Create", kind, membersOf(properties));
  const id = answer[arnMemberOf(kind)];
  if (job !== undefined) await startImport(id, job).catch(undo(id, inputs));
  const added = Object.entries(answer).map(([member, value]) => [pascalCased(member), value]);
  return { id, outs: outputsOf(inputs, Object.fromEntries(added)) };
}

/** Starts an import once the dataset is ACTIVE, because an import needs an ACTIVE dataset. */
async function startImport(datasetArn, job) {
  await settled("Dataset", { datasetArn });
  await call("Create", "DatasetImportJob", { ...membersOf(job), datasetArn });
}

function undo(id, inputs) {
  return async (error) => {
    await remove(id, inputs);
    throw error;
  };
}

async function isThere(id, inputs) {
  const kind = kindOf(inputs);
  return (await described(kind, { [arnMemberOf(kind)]: id })) !== undefined;
}

async function update(id, _urn, olds, news) {
  const kind = kindOf(news);
  const desired = JSON.parse(news.desiredState);
  const changed = changedProperties(olds, news).filter((name) => name !== "Tags");
  const { DatasetImportJob: job, ...properties } = Object.fromEntries(
    changed.map((name) => [name, desired[name]]),
  );
  if (Object.keys(properties).length > 0) {
    const members = { ...membersOf(properties), [arnMemberOf(kind)]: id };
    await onceIdle(() => call("Update", kind, members));
  }
  if (job !== undefined) await startImport(id, job);
  return outputsOf(news, JSON.parse(olds.properties));
}

/** Removes a resource. The service refuses as long as another resource needs it, and then takes its time. */
async function remove(id, inputs) {
  const kind = kindOf(inputs);
  const named = { [arnMemberOf(kind)]: id };
  await onceIdle(() => call("Delete", kind, named));
  const left = await settled(kind, named);
  if (left !== undefined) throw new Error(`${id} was not deleted: it is ${left.status}.`);
}

function outputsOf(inputs, earlier) {
  const properties = { ...earlier, ...JSON.parse(inputs.desiredState) };
  return { ...inputs, properties: JSON.stringify(properties) };
}

module.exports = { isReplacedFor, create, isThere, update, remove };
