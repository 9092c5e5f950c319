// The story of a deployment, as the emulator tells it: the created and the ready resources, in sequence.
import type { EmulatorOptions, KindName } from "../../src/emulator/index.ts";
import { arnMemberOf, memberOf } from "../support/member-names.ts";

type OnAnswer = NonNullable<EmulatorOptions["onAnswer"]>;

export interface Story {
  /** The listener for the emulator of the story. */
  readonly onAnswer: OnAnswer;
  /**
   * "CreateSolution" when the emulator has created a solution, "Solution is ACTIVE" when it has first told somebody so of a
   * solution.
   */
  readonly events: readonly string[];
}

/** A story of resources of these kinds. */
export function newStory(kinds: readonly KindName[]): Story {
  const events: string[] = [];
  const seen = new Set<unknown>();
  return {
    events,
    onAnswer({ operation }, { httpStatus, body }) {
      const [, verb, name] = /^(Create|Describe)(\w+)$/.exec(operation) ?? [];
      const kind = kinds.find((one) => one === name);
      if (kind === undefined || httpStatus !== 200) {
        return;
      }
      if (verb === "Create") {
        events.push(operation);
        return;
      }
      const { arn, status } = described(kind, body);
      if (status === "ACTIVE" && !seen.has(arn)) {
        seen.add(arn);
        events.push(`${kind} is ACTIVE`);
      }
    },
  };
}

function described(kind: KindName, body: string): { arn: unknown; status: unknown } {
  const answer = JSON.parse(body) as Record<string, Record<string, unknown> | undefined>;
  const { status, [arnMemberOf(kind)]: arn } = answer[memberOf(kind)] ?? {};
  return { arn, status };
}
