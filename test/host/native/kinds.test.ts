// Tests of the native provider on each kind of resource: it sends the outputs that the schema promises to programs.
import { KINDS } from "../../../src/kinds/kinds.ts";
import { deviations } from "../../support/native-schema.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";
import { arnMemberOf } from "../../support/member-names.ts";
import { addResource } from "../../support/resources.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
  addResource(trial.emulator, "Solution", "ranking", [{ status: "ACTIVE" }]);
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

const NONE = 1;

test.each(KINDS.map(({ name }) => name))(
  "%s: a new gate and an imported one have the outputs of the schema, and are then unchanged",
  async (kind) => {
    const urn = `urn:pulumi:dev::shop::personalize-readiness:index:${kind}Readiness::ready`;
    const status = kind === "DataDeletionJob" ? "COMPLETED" : "ACTIVE";
    const arn = addResource(trial.emulator, kind, `shown-${kind}`, [{ status }]);
    const inputs = { [arnMemberOf(kind)]: arn };

    const created = await trial.native.create(inputs, { urn });
    const imported = await trial.native.read(arn, {}, { urn });

    expect(created).toMatchObject({ id: arn, properties: { ...inputs, status } });
    const { properties: outputs = {} } = created;
    expect(deviations(kind, outputs)).toBe("");
    expect(imported).toEqual({ id: arn, inputs, properties: outputs });
    expect(await trial.native.diff({ inputs, outputs }, inputs, urn)).toEqual({
      changes: NONE,
      replaces: [],
      detailed: {},
    });
    expect(await trial.native.read(arn, { inputs, outputs }, { urn })).toEqual(imported);
    expect(trial.messages().every((message) => message.startsWith(`shown-${kind}: `))).toBe(true);
  },
);

test("a solution's ARN imports the gate on its newest version", async () => {
  const urn = "urn:pulumi:dev::shop::personalize-readiness:index:SolutionVersionReadiness::ready";
  const { solutionArn, datasetGroupArn } = trial.shop();
  const status = "ACTIVE";
  addResource(trial.emulator, "Solution", "ranking", [{ status }], { datasetGroupArn });
  addResource(trial.emulator, "SolutionVersion", "first", [{ status }], { solutionArn });
  trial.emulator.advance(1_000);
  const newest = addResource(trial.emulator, "SolutionVersion", "second", [{ status }], {
    solutionArn,
  });

  const imported = await trial.native.read(solutionArn, {}, { urn });

  expect(imported).toMatchObject({
    id: solutionArn,
    inputs: { solutionArn },
    properties: { solutionVersionArn: newest, solutionArn, status },
  });
  expect(imported.inputs).not.toHaveProperty("solutionVersionArn");
});
