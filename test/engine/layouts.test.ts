import { startTrial, type Trial, type TrialProgram } from "../support/engine-trial.ts";
import { QUICK } from "./gate-program.ts";

const BODY = `
const config = new pulumi.Config();
const gate = new DatasetImportJobReadiness("ready", {
  datasetImportJobArn: config.require("arn"),
  minDelay: "${QUICK.minDelay}",
  maxDelay: "${QUICK.maxDelay}",
});
`;
const REQUIRE = `
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");
`;
const IMPORT = `
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";
`;
const TSCONFIG = JSON.stringify({
  compilerOptions: { target: "es2022", module: "nodenext", strict: true, skipLibCheck: true },
});

const layouts: [string, TrialProgram][] = [
  [
    "a plain JavaScript program installed by npm",
    {
      manager: "npm",
      main: "index.js",
      files: { "index.js": `${REQUIRE}${BODY}exports.status = gate.status;` },
    },
  ],
  [
    "a TypeScript program installed by npm",
    {
      manager: "npm",
      main: "index.ts",
      files: {
        "index.ts": `${IMPORT}${BODY}export const status: pulumi.Output<string> = gate.status;`,
        "tsconfig.json": TSCONFIG,
      },
    },
  ],
  [
    "an ES module installed by npm",
    {
      manager: "npm",
      main: "index.mjs",
      files: { "index.mjs": `${IMPORT}${BODY}export const status = gate.status;` },
    },
  ],
  [
    "an ES module installed by pnpm, where nothing but the package itself is in reach",
    {
      manager: "pnpm",
      main: "index.js",
      files: { "index.js": `${IMPORT}${BODY}export const status = gate.status;` },
    },
  ],
];

let trial: Trial | undefined;
afterEach(async () => {
  await trial?.dispose();
  trial = undefined;
});

test.each(layouts)("%s deploys, refreshes and destroys a gate", async (_name, program) => {
  trial = await startTrial(program);
  await trial.configure({ arn: trial.job(["CREATE IN_PROGRESS", "ACTIVE"]) });

  const up = await trial.stack.up();
  expect(up.output).toContain("CREATE IN_PROGRESS, waited");
  expect((await trial.stack.outputs()).status?.value).toBe("ACTIVE");
  expect((await trial.stack.refresh()).output).toMatch(/2 unchanged/);
  await trial.stack.destroy();
  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
