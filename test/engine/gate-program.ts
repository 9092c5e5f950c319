import type { TrialProgram } from "../support/engine-trial.ts";

/** A gate whose arguments and options come from the configuration, and a solution built from what it gives. */
export const GATE_PROGRAM: TrialProgram = {
  main: "index.js",
  files: {
    "index.js": `
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

const config = new pulumi.Config();
const { datasetImportJobArn, ...args } = config.requireObject("args");
const options = config.getObject("options") ?? {};
const ireland = () => new aws.Provider("ireland", { region: "eu-west-1", profile: "ireland" });
if (config.get("mode") === "given") {
  options.provider = ireland();
} else if (config.get("mode") === "inherited") {
  options.parent = new pulumi.ComponentResource("shop:index:Shop", "shop", {}, { providers: [ireland()] });
}
const gate =
  config.get("mode") === "get"
    ? DatasetImportJobReadiness.get("ready", datasetImportJobArn, args, options)
    : new DatasetImportJobReadiness("ready", { datasetImportJobArn, ...args }, options);
new aws.cloudcontrol.Resource("solution", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({ Name: "shop", DatasetGroupArn: gate.datasetGroupArn }),
});
exports.status = gate.status;
exports.creationDateTime = gate.creationDateTime;
`,
  },
};

/** Looks often enough for a test. */
export const QUICK = { minDelay: "200ms", maxDelay: "500ms" };
