// The emulator answers each AWS client as the scenarios say.
import { boto3 } from "../support/aws-clients/boto3.ts";
import { commandLine } from "../support/aws-clients/cli.ts";
import type { AwsClient } from "../support/aws-clients/client.ts";
import type { Installation } from "../support/aws-clients/install.ts";
import { installations, sayNotTested } from "../support/aws-clients/installations.ts";
import { javascriptSdk } from "../support/aws-clients/javascript.ts";
import { startEmulator, type PersonalizeEmulator } from "../../src/emulator/index.ts";
import {
  comparable,
  filledIn,
  happen,
  scenarios,
  type CallStep,
  type Scenario,
} from "./scenario.ts";

// The CLI takes the better part of a second for each call, and more beside other work.
jest.setTimeout(180_000);

const installed = installations();
const SETUP = javascriptSdk();

described("the AWS SDK for JavaScript", { folder: "node_modules" }, javascriptSdk);
described("boto3", installed.boto3, boto3);
described("the AWS CLI v2", installed.cli, commandLine);

function described(
  name: string,
  installation: Installation,
  clientIn: (folder: string) => AwsClient,
): void {
  if ("missing" in installation) {
    sayNotTested(name, installation.missing);
    describe.skip(`with ${name}`, () => {
      test.each(scenarios())("$name", () => undefined);
    });
    return;
  }
  describe(`with ${name}`, () => {
    let client: AwsClient;
    beforeAll(() => {
      client = clientIn(installation.folder);
    });
    afterAll(() => {
      client.close();
    });
    test.each(scenarios())("$name", async (scenario) => {
      await play(scenario, client);
    });
  });
}

async function play({ steps }: Scenario, client: AwsClient): Promise<void> {
  const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  const emulator = await startEmulator({ now: () => now });
  const kept = new Map<string, string>();
  try {
    for (const step of steps) {
      if ("operation" in step) {
        const by = step.setup === true ? SETUP : client;
        await take(filledIn(step, kept), { client: by, emulator, kept });
      } else {
        happen(step, emulator);
      }
    }
  } finally {
    await emulator.close();
  }
}

async function take(
  step: CallStep,
  {
    client,
    emulator: { endpoint },
    kept,
  }: { client: AwsClient; emulator: PersonalizeEmulator; kept: Map<string, string> },
): Promise<void> {
  const { operation, input, region = "us-east-1" } = step;
  const answer = comparable(await client.call({ operation, input, endpoint, region }));
  const refused = step.refusedByClient === true && client.checksRequests;
  const error = refused ? "ParamValidationError" : step.error;
  // The operation stands in what is compared so that a failure says which step it was.
  expect({ operation, answer }).toMatchObject({
    operation,
    answer: error === undefined ? { output: step.output ?? {} } : { error },
  });
  if (error !== undefined) {
    return;
  }
  const { output, strangers = [] } = answer as { output: object; strangers?: string[] };
  expect(strangers).toEqual([]);
  for (const path of step.absent ?? []) {
    expect(output).not.toHaveProperty(path);
  }
  for (const [name, member] of Object.entries(step.keep ?? {})) {
    kept.set(name, String((output as Record<string, unknown>)[member]));
  }
}
