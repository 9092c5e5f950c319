// Tests that the recorded terminals of the documents show the current words of gates.
import type { dynamic } from "@pulumi/pulumi";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import {
  FAILING_IMPORT,
  FAILURE_REASON,
  FIRST_IMPORT,
  LATER_IMPORT,
} from "../../examples/demo/imports.ts";
import { RECORDINGS } from "../../examples/recordings/recordings.ts";
import { sharePolls } from "../../src/aws/shared-poll.ts";
import type { Sibling } from "../../src/aws/list.ts";
import type { FamilyReader } from "../../src/aws/personalize-reader.ts";
import { dynamicProvider } from "../../src/pulumi/dynamic/dynamic-provider.ts";
import type { GateInputs } from "../../src/state/gate-inputs.ts";
import { parseGate } from "../../src/state/parse.ts";
import { describedOutputs, stateOf, type GateState } from "../../src/state/stored-form.ts";
import type { DescribedResource } from "../../src/kinds/status.ts";
import { answered, describedJob, IMPORTS } from "../support/import-job.ts";
import { pluginProcess } from "../support/plugin-process-in-test.ts";
import { framesIn } from "../support/recorded-terminal.ts";
import { START_WALL_MS, virtualClock } from "../support/virtual-clock.ts";

/** The folder of the recordings. `npm run record` tests new recordings in a folder of their own first. */
const FOLDER = process.env.RECORDINGS ?? "examples/recordings";

const INPUTS = { datasetImportJobArn: FIRST_IMPORT, minDelay: "1s", maxDelay: "1s", __urn: "gate" };
const SECOND = 1_000;

/** The age of the import at the first look, as in the scene of the recordings. */
const AGE_MS = 150 * SECOND;

/** The earlier imports, which took three minutes. */
const EARLIER = [1, 2, 3].map((n) => sibling(`earlier-${n}`, START_WALL_MS - n * 1_000 * SECOND));
const LATER = sibling(LATER_IMPORT, START_WALL_MS + SECOND);

function sibling(arn: string, createdMs: number): Sibling {
  return { arn, status: "target", mode: "FULL", createdMs, updatedMs: createdMs + 180 * SECOND };
}

/** The events in AWS, and for the gate. */
interface Events {
  /** of the import, look by look */
  readonly statuses: readonly string[];
  readonly more?: Partial<DescribedResource>;
  readonly siblings?: readonly Sibling[];
  readonly canceledAfterMs?: number;
}

type Provider = Required<dynamic.ResourceProvider<GateInputs, GateState>>;

/** The state of the gate after a look that found this status. */
const stateWith = (status: string): GateState => {
  const job = describedJob(status, { datasetImportJobArn: FIRST_IMPORT });
  return stateOf(parseGate(INPUTS), describedOutputs(IMPORTS, job, []));
};

/** All that a gate says, on its row, as a warning or at its end. */
async function sayings(
  { statuses, more = {}, siblings = EARLIER, canceledAfterMs }: Events,
  act: (provider: Provider) => Promise<unknown>,
): Promise<string[]> {
  const said: string[] = [];
  const hear = async (_gate: string, message: string): Promise<void> =>
    Promise.resolve(void said.push(message));
  const clock = virtualClock();
  const polls = sharePolls(clock);
  const cancel = new AbortController();
  if (canceledAfterMs !== undefined) {
    clock.at(canceledAfterMs, () => {
      cancel.abort();
    });
  }
  let looks = 0;
  const look = (arn: string): Promise<ReturnType<typeof answered>> => {
    const status = statuses[looks] ?? statuses.at(-1) ?? "";
    looks += 1;
    return Promise.resolve(answered(status, { jobName: arn.split("/").at(-1), ...more }, AGE_MS));
  };
  const family: FamilyReader = {
    siblings: () => Promise.resolve({ type: "answer", value: siblings }),
    resource: () => Promise.resolve(answered("ACTIVE", {}, 1_000 * SECOND)),
  };
  const plugin = pluginProcess({
    reader: {
      poll: (_access, _kind, arn) => polls.join(arn, () => look(arn)),
      ...family,
      briefly: { ...family, history: (...question) => family.siblings(...question) },
    },
    say: hear,
    warn: hear,
    clock,
    signal: cancel.signal,
  });
  await act(dynamicProvider(plugin) as Provider).catch((error: unknown) => {
    const { reasons, message } = error as Error & { reasons?: readonly string[] };
    // The CLI replaces the row's last line by "failed" at once, so no frame shows it.
    said.splice(-1);
    said.push(...(reasons ?? [message]));
  });
  return said;
}

const LIFE = ["CREATE PENDING", "CREATE PENDING", "CREATE IN_PROGRESS", "CREATE IN_PROGRESS"];

/** The current words of a gate in a recording, in the form of the CLI. */
const TODAY: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  waiting: async () => [
    ...(await sayings({ statuses: [...LIFE, "ACTIVE"] }, ({ create }) => create(INPUTS))),
    "+ 3 created",
  ],
  failure: async () => [
    ...(await sayings(
      { statuses: ["CREATE FAILED"], more: { failureReason: FAILURE_REASON } },
      ({ create }) => create({ ...INPUTS, datasetImportJobArn: FAILING_IMPORT }),
    )),
    "**creating failed**",
  ],
  "ctrl-c-and-resume": async () => [
    ...(await sayings({ statuses: LIFE, canceledAfterMs: 5 * SECOND }, ({ create }) =>
      create(INPUTS),
    )),
    "^C received",
    ...(await sayings({ statuses: ["CREATE IN_PROGRESS", "ACTIVE"] }, ({ update }) =>
      update(FIRST_IMPORT, stateWith("CREATE IN_PROGRESS"), INPUTS),
    )),
    "~ 1 updated",
  ],
  drift: async () => [
    ...(await sayings({ statuses: ["ACTIVE"], siblings: [LATER, ...EARLIER] }, ({ read }) =>
      read(FIRST_IMPORT, stateWith("ACTIVE")),
    )),
    "~ 1 updated",
  ],
};

/** The text without the parts that differ from run to run: durations, counts and times. */
function wording(text: string): string {
  return text.replaceAll(/\d+(\.\d+)?/g, "0").replaceAll(/\s+/g, " ");
}

describe.each(RECORDINGS)("the recording $name", ({ name, title }) => {
  const file = join(FOLDER, `${name}.svg`);
  const svg = readFileSync(file, "utf8");
  const frames = framesIn(svg);

  test("shows the lines that a gate says today", async () => {
    const said = (await TODAY[name]?.()) ?? [];
    const shown = frames.map(wording);
    const missing = said.filter((text) => !shown.some((frame) => frame.includes(wording(text))));

    expect(said.length).toBeGreaterThan(1);
    if (missing.length > 0) {
      const what = missing.map((text) => `"${text}"`).join(" or ");
      throw new Error(`${file} does not show ${what}: npm run record makes the recording again.`);
    }
  });

  test("shows no folder and no address of the machine that it was made on", () => {
    expect(frames.join("\n")).not.toMatch(/:\/\/|(^|[\s"'(=])[/~]\w/m);
  });

  test("is a picture that needs nothing but itself, and is not large", () => {
    expect(svg).toContain(`>${title}</title>`);
    expect(svg).not.toMatch(/<script|<foreignObject|@import|url\(|href="(?!#)/);
    expect(svg.length).toBeLessThan(150_000);
  });
});
