// The programs of the engine tests.
import type { TrialProgram } from "../support/engine-trial.ts";
import { FRONT } from "./front.ts";

/** A program of one file of JavaScript, for which Pulumi need not load a compiler. */
export function javaScript(text: string): TrialProgram {
  const runtime = { name: "nodejs", options: { typescript: false } };
  return {
    usesPlugin: FRONT.usesPlugin,
    files: {
      "index.js": text,
      "Pulumi.yaml": JSON.stringify({ name: "trial", runtime, main: "index.js" }),
    },
  };
}

/** A gate whose arguments and options come from the configuration, and a solution built from an output of the gate. */
export const GATE_PROGRAM = javaScript(`
const { Resource } = require("@pulumi/aws/cloudcontrol");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("${FRONT.package}");

const config = new pulumi.Config();
const { datasetImportJobArn, ...args } = config.requireObject("args");
const options = config.getObject("options") ?? {};
const gate =
  config.get("mode") === "get"
    ? DatasetImportJobReadiness.get("ready", datasetImportJobArn, args, options)
    : new DatasetImportJobReadiness("ready", { datasetImportJobArn, ...args }, options);
new Resource("solution", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({ Name: "shop", DatasetGroupArn: gate.datasetGroupArn }),
});
exports.status = gate.status;
exports.creationDateTime = gate.creationDateTime;
`);

/** Gates by name, with arguments and options from the configuration, and from each gate a solution. */
export const GATES_PROGRAM = javaScript(`
const { Resource } = require("@pulumi/aws/cloudcontrol");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("${FRONT.package}");

for (const [name, { options, ...args }] of Object.entries(new pulumi.Config().requireObject("gates"))) {
  const gate = new DatasetImportJobReadiness(name, args, options);
  new Resource("from-" + name, {
    typeName: "AWS::Personalize::Solution",
    desiredState: pulumi.jsonStringify({
      Name: name,
      DatasetGroupArn: gate.datasetGroupArn,
      Tags: [{ Key: "import", Value: gate.datasetImportJobArn }],
    }),
  });
  exports[name] = { datasetImportJobArn: gate.datasetImportJobArn, datasetArn: gate.datasetArn, drift: gate.drift };
}
`);

/** Looks often enough for a test. */
export const QUICK = { minDelay: "200ms", maxDelay: "500ms" };
