/**
 * A stand-in for the AWS plugin: nothing leaves this machine, and each change is one line of JSON
 * in the file named by AWS_STAND_IN_LOG. Every resource exists as soon as the engine asks for it. But with
 * AWS_STAND_IN_CREATES_IN=emulator resources of Personalize are made by calls to the service, which
 * AWS_ENDPOINT_URL_PERSONALIZE must lead to an emulator.
 */
const { appendFileSync } = require("node:fs");
const { main } = require("@pulumi/pulumi/provider/server.js");
const { version } = require("@pulumi/aws/package.json");
const records = require("./recorded-resources.cjs");

const { AWS_STAND_IN_CREATES_IN: place, AWS_ENDPOINT_URL_PERSONALIZE: endpoint } = process.env;
if (place === "emulator" && !endpoint?.startsWith("http://127.0.0.1:")) {
  throw new Error("AWS_ENDPOINT_URL_PERSONALIZE must be the endpoint of an emulator.");
}
const personalize = place === "emulator" ? require("./called-resources.cjs") : records;

function keeperOf({ typeName }) {
  return typeName?.startsWith("AWS::Personalize::") ? personalize : records;
}

function log(method, urn, id, inputs) {
  const [, , types, name] = urn.split("::");
  const type = types.split("$").at(-1);
  const line = { at: new Date().toISOString(), method, type, name, id, urn, inputs };
  if (process.env.AWS_STAND_IN_LOG) {
    appendFileSync(process.env.AWS_STAND_IN_LOG, `${JSON.stringify(line)}\n`);
  }
}

/** The schema that a program in YAML needs of the only type in the tests' programs. */
const TEXT = { type: "string" };
const schema = JSON.stringify({
  name: "aws",
  version,
  resources: {
    "aws:cloudcontrol/resource:Resource": {
      inputProperties: { typeName: TEXT, desiredState: TEXT },
      requiredInputs: ["typeName", "desiredState"],
      properties: { typeName: TEXT, desiredState: TEXT },
    },
  },
});

const provider = {
  version,
  schema,
  async check(_urn, _olds, news) {
    return { inputs: news };
  },
  async diff(_id, _urn, olds, news) {
    const changed = Object.keys(news).filter(
      (key) => JSON.stringify(news[key]) !== JSON.stringify(olds[key]),
    );
    const replaces = changed.filter(
      (key) => key === "typeName" || keeperOf(news).isReplacedFor(key, olds, news),
    );
    return { changes: changed.length > 0, replaces, deleteBeforeReplace: true };
  },
  async create(urn, inputs) {
    const { id, outs } = await keeperOf(inputs).create(urn, inputs);
    log("create", urn, id, inputs);
    return { id, outs };
  },
  async read(id, _urn, props) {
    return (await keeperOf(props).isThere(id, props)) ? { id, props } : { id: "", props: {} };
  },
  async update(id, urn, olds, news) {
    const outs = await keeperOf(news).update(id, urn, olds, news);
    log("update", urn, id, news);
    return { outs };
  },
  async delete(id, urn, props) {
    await keeperOf(props).remove(id, props);
    log("delete", urn, id, props);
  },
};

void main(provider, process.argv.slice(2));

// The parent process holds the other end, and lets go to end this process: a Ctrl-C at the terminal is for the engine.
process.stdin.on("end", () => process.exit()).resume();
process.on("SIGINT", () => undefined);
