import { startTrial, type Trial } from "../support/engine-trial.ts";
import { QUICK } from "./gate-program.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({
    main: "index.js",
    files: {
      "index.js": `
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

class Shop extends pulumi.ComponentResource {
  constructor(name, { interactions, items, ...pace }, opts) {
    super("shop:index:Shop", name, {}, opts);
    const inside = { parent: this };
    const ready = [interactions, items].map(
      (datasetImportJobArn, i) =>
        new DatasetImportJobReadiness(\`\${name}-\${i}\`, { datasetImportJobArn, ...pace }, inside),
    );
    const [{ datasetGroupArn }] = ready;
    this.solution = new aws.cloudcontrol.Resource(name, {
      typeName: "AWS::Personalize::Solution",
      desiredState: pulumi.jsonStringify({ Name: name, DatasetGroupArn: datasetGroupArn }),
    }, { ...inside, dependsOn: ready });
    this.registerOutputs({ solutionArn: this.solution.id });
  }
}
exports.solutionArn = new Shop("shop", new pulumi.Config().requireObject("args")).solution.id;
`,
    },
  });
});
afterAll(() => trial.dispose());

test("a component may hold gates and what is built after them, and is deployed, refreshed and destroyed", async () => {
  await trial.configure({
    args: {
      interactions: trial.job(["CREATE IN_PROGRESS", "ACTIVE"]),
      items: trial.job(["ACTIVE"]),
      ...QUICK,
    },
  });

  const up = await trial.stack.up();

  expect(up.output).toContain("CREATE IN_PROGRESS, waited");
  expect(await trial.stack.outputs()).toMatchObject({
    solutionArn: { value: expect.stringContaining("shop") as string },
  });
  expect((await trial.stack.up()).output).toMatch(/5 unchanged/);
  expect((await trial.stack.refresh({ expectNoChanges: true })).failed).toBe(false);
  await trial.stack.destroy();
  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
});
