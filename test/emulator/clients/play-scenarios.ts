// Plays the scenarios with a client of AWS, or says that the client cannot be had on this machine.
import type { AwsClient } from "../../support/aws-clients/client.ts";
import type { Installation } from "../../support/aws-clients/install.ts";
import { sayNotTested } from "../../support/aws-clients/installations.ts";
import { SCENARIOS } from "../scenarios/all.ts";
import { play } from "../scenarios/play.ts";
import type { Scenario } from "../scenarios/scenario.ts";

/** A client of AWS under test. */
interface Tested {
  readonly name: string;
  readonly installation: Installation;
  readonly clientIn: (folder: string) => AwsClient;
  /** Default: all. */
  readonly scenarios?: readonly Scenario[];
}

/** A test for each scenario, with one client for all of them and an emulator for each. */
export function playScenarios({
  name,
  installation,
  clientIn,
  scenarios = SCENARIOS,
}: Tested): void {
  if ("missing" in installation) {
    sayNotTested(name, installation.missing);
    describe.skip(`with ${name}`, () => {
      test.each(scenarios)("$name", () => undefined);
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
    test.each(scenarios)("$name", async (scenario) => {
      await play(scenario, client);
    });
  });
}
