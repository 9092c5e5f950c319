import { driftMessage } from "../../../src/drift/drift-message.ts";
import { AccessRefusedError, FailedError } from "../../../src/wait/errors.ts";
import type { WaitFacts } from "../../../src/wait/wait-facts.ts";
import { KINDS, kindNamed, type KindName } from "../../../src/kinds/kinds.ts";
import { inProgram } from "../../../src/kinds/spelling.ts";
import { givenTarget } from "../../../src/kinds/target.ts";
import { standingOf } from "../../../src/kinds/status.ts";
import { IMPORTS, describedJob } from "../../support/import-job.ts";

/** What only a stack has. */
const OF_A_STACK = /pulumi|\bgates?\b|\bstack|\bprogram|customTimeouts|triggers/i;

const facts = (kind = KINDS[0] ?? IMPORTS): WaitFacts => ({
  target: givenTarget(kind, `arn:aws:personalize:eu-west-1:123456789012:${kind.arnExample}`),
  waitedMs: 0,
  looks: 1,
  seen: new Map(),
});

describe.each(KINDS)("what is found of a $label has no word of stacks in it", (kind) => {
  test.each(Object.keys(kind.statuses.failure))("when it is %s", (status) => {
    const { findings } = new FailedError(facts(kind), standingOf(kind, { status }));

    expect(findings(inProgram).join(" ")).not.toMatch(OF_A_STACK);
  });

  test("when AWS refuses to say it", () => {
    const { findings, sentences } = new AccessRefusedError(facts(kind), "AccessDenied", "no");

    expect(findings(inProgram).join(" ")).not.toMatch(OF_A_STACK);
    expect(sentences.join(" ")).toMatch(OF_A_STACK);
  });
});

test("a gate needs the ARN of what is made again under another one, and not of what keeps its own", () => {
  const nextStep = (name: KindName): string | undefined => {
    const kind = kindNamed(name);
    const standing = standingOf(kind, { status: "CREATE FAILED" });
    return new FailedError(facts(kind), standing).sentences.at(-1);
  };

  expect(nextStep("EventTracker")).toBe("Then give it to the gate.");
  expect(nextStep("MetricAttribution")).toBe("Then give it to the gate.");
  expect(nextStep("Campaign")).toBe("Then run pulumi up again.");
});

test("nor has what has become of an import", () => {
  const account = driftMessage({ kind: "tooOld", since: "today" }, IMPORTS, describedJob("ACTIVE"));

  expect(account).not.toMatch(OF_A_STACK);
});
