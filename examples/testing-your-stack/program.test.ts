import * as pulumi from "@pulumi/pulumi";
import type * as program from "./index";

const PLACE = "arn:aws:personalize:eu-west-1:123456789012";
const IMPORT = `${PLACE}:dataset-import-job/nightly`;
const GROUP = `${PLACE}:dataset-group/shop`;
const GATE = "pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness";

/** The resources that the program has declared. */
const declared: pulumi.runtime.MockResourceArgs[] = [];
let exported: string;

beforeAll(async () => {
  const mocks: pulumi.runtime.Mocks = {
    // In place of engine and AWS: a gate has only the outputs that are given here.
    newResource(args) {
      declared.push(args);
      const inputs = args.inputs as object;
      return args.type === GATE
        ? { id: IMPORT, state: { ...inputs, status: "ACTIVE", datasetGroupArn: GROUP } }
        : { id: `${PLACE}:solution/${args.name}`, state: inputs };
    },
    call: ({ token }) => {
      throw new Error(`Nobody has said what ${token} answers.`);
    },
  };
  await pulumi.runtime.setMocks(mocks, "recommendations", "unit");
  pulumi.runtime.setAllConfig({ "recommendations:datasetImportJobArn": IMPORT });
  // The program is not imported above: it runs when it is loaded, and needs the mocks by then.
  const { solutionArn } = jest.requireActual<typeof program>("./index");
  // Resolves when the program has declared all resources.
  await pulumi.runtime.disconnect();
  exported = await new Promise((resolve) => solutionArn.apply(resolve));
});

/** The inputs that the program gave a resource. */
function inputsOf(name: string): unknown {
  return declared.find((args) => args.name === name)?.inputs;
}

test("the gate waits for the import that the stack is configured with", () => {
  expect(inputsOf("interactions")).toMatchObject({ datasetImportJobArn: IMPORT });
});

test("the solution is built from what the gate gives", () => {
  expect(inputsOf("ranking")).toMatchObject({ datasetGroupArn: GROUP });
});

test("the stack exports the solution", () => {
  expect(exported).toBe(`${PLACE}:solution/ranking`);
});
