/**
 * Calls to Personalize, wherever AWS_ENDPOINT_URL_PERSONALIZE and AWS_REGION lead. The wait for a resource under way lasts
 * as long as AWS_STAND_IN_PATIENCE_MS says.
 */
const { setTimeout: sleep } = require("node:timers/promises");
const sdk = require("@aws-sdk/client-personalize");

const PATIENCE_MS = Number(process.env.AWS_STAND_IN_PATIENCE_MS);
const INTERVAL_MS = 200;

const client = new sdk.PersonalizeClient({});

/** The members of the answer. @throws Error with the name and the words of the service's error. */
async function call(verb, kind, members) {
  try {
    const answer = await client.send(new sdk[`${verb}${kind}Command`](members));
    delete answer.$metadata;
    return answer;
  } catch (error) {
    error.message = `${verb}${kind}: ${error.name}: ${error.message}`;
    throw error;
  }
}

/** The description of a resource; undefined when the resource is not there. */
async function described(kind, members) {
  try {
    const [description] = Object.values(await call("Describe", kind, members));
    return description;
  } catch (error) {
    if (error.name === "ResourceNotFoundException") return undefined;
    throw error;
  }
}

/** The description of a resource once nothing is under way, or when the patience is over. */
async function settled(kind, members) {
  for (const givingUpAt = Date.now() + PATIENCE_MS; ; await sleep(INTERVAL_MS)) {
    const description = await described(kind, members);
    const { status = "" } = description ?? {};
    if (!/PENDING|IN_PROGRESS/.test(status)) return description;
    if (Date.now() > givingUpAt) {
      throw new Error(`${Object.values(members)} is still ${status} after ${PATIENCE_MS} ms.`);
    }
  }
}

/** Repeats the attempt as long as the service says that a resource is in use, until the patience is over. */
async function onceIdle(attempt) {
  for (const givingUpAt = Date.now() + PATIENCE_MS; ; await sleep(INTERVAL_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (error.name !== "ResourceInUseException" || Date.now() > givingUpAt) throw error;
    }
  }
}

module.exports = { call, described, onceIdle, settled };
