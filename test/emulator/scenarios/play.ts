// Plays a scenario: a client takes its steps on an emulator, and every answer is compared.
import type { AwsClient } from "../../support/aws-clients/client.ts";
import { fault, startEmulator, type PersonalizeEmulator } from "../../../src/emulator/index.ts";
import { stepsFromTheStart } from "./beginnings.ts";
import type { Call, Happening, Scenario } from "./scenario.ts";

export async function play(scenario: Scenario, client: AwsClient): Promise<void> {
  const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  const emulator = await startEmulator({ now: () => now });
  const kept = new Map<string, string>();
  try {
    for (const step of stepsFromTheStart(scenario)) {
      if ("operation" in step) {
        await make(filledIn(step, kept), { client, emulator, kept });
      } else {
        happen(step, emulator);
      }
    }
  } finally {
    await emulator.close();
  }
}

async function make(
  call: Call,
  {
    client,
    emulator: { endpoint },
    kept,
  }: { client: AwsClient; emulator: PersonalizeEmulator; kept: Map<string, string> },
): Promise<void> {
  const { operation, input, region = "us-east-1" } = call;
  const answer = comparable(await client.call({ operation, input, endpoint, region }));
  const refused = call.refusedByClient === true && client.checksRequests;
  const error = refused ? "ParamValidationError" : call.error;
  // The operation is a part of the comparison, so that a failure names the call.
  expect({ operation, answer }).toMatchObject({
    operation,
    answer: error === undefined ? { output: call.output ?? {} } : { error },
  });
  if (error !== undefined) {
    return;
  }
  const { output, strangers = [] } = answer as { output: object; strangers?: string[] };
  expect(strangers).toEqual([]);
  for (const path of call.absent ?? []) {
    expect(output).not.toHaveProperty(path);
  }
  for (const [name, member] of Object.entries(call.keep ?? {})) {
    kept.set(name, String((output as Record<string, unknown>)[member]));
  }
}

function happen(it: Happening, emulator: PersonalizeEmulator): void {
  if ("advanceMs" in it) {
    emulator.advance(it.advanceMs);
  } else if ("fault" in it) {
    emulator.interject(fault(it.fault));
  } else if ("updateOf" in it) {
    emulator.setUpdateTimeline(it.updateOf, it.timeline);
  } else {
    emulator.setTimeline(it.timelineOf, it.timeline);
  }
}

/** A call with every "{name}" replaced. */
function filledIn(call: Call, kept: ReadonlyMap<string, string>): Call {
  const text = JSON.stringify(call).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = kept.get(name);
    if (value === undefined) {
      throw new Error(`nothing was kept for ${placeholder}`);
    }
    return value;
  });
  return JSON.parse(text) as Call;
}

/** An answer with its timestamps, which each client writes in its own way, as ISO 8601. */
function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (member, value: unknown) =>
    member.endsWith("DateTime") ? new Date(value as string).toISOString() : value,
  );
}
