// A reader of Personalize with a test's results.
import type { AwsResult } from "../../src/aws/aws-result.ts";
import type { Access } from "../../src/aws/access.ts";
import type { Siblings } from "../../src/aws/list.ts";
import type { PersonalizeReader } from "../../src/aws/personalize-reader.ts";
import { sharePolls } from "../../src/aws/shared-poll.ts";
import { isSuccessive } from "../../src/kinds/kind.ts";
import type { DescribedResource } from "../../src/kinds/status.ts";
import { virtualClock, type VirtualClock } from "./virtual-clock.ts";

/** A reader of Personalize in virtual time. */
export interface TestedReader extends PersonalizeReader {
  readonly clock: VirtualClock;
  /** Each look: its access and the ARN that it looked at. */
  readonly looks: { readonly access: Access; readonly arn: string }[];
}

/** The findings of a reader besides the looks at the resource itself; AWS refuses the questions that are left out. */
export interface FoundBesides {
  readonly siblings?: AwsResult<Siblings>;
  readonly parent?: AwsResult<DescribedResource>;
}

export const REFUSED = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;

/** A reader whose looks find these results, and then the last result forever. */
export function readerThatFinds(
  results: readonly AwsResult<DescribedResource>[],
  { siblings = REFUSED, parent = REFUSED }: FoundBesides = {},
): TestedReader {
  const clock = virtualClock();
  const polls = sharePolls(clock);
  const looks: TestedReader["looks"] = [];
  const family = {
    siblings: () => Promise.resolve(siblings),
    resource: () => Promise.resolve(parent),
  };
  const look = (access: Access, arn: string): Promise<AwsResult<DescribedResource>> => {
    looks.push({ access, arn });
    const result = results[Math.min(looks.length, results.length) - 1];
    return result === undefined
      ? Promise.reject(new Error("a reader needs a result"))
      : Promise.resolve(result);
  };
  return {
    clock,
    looks,
    poll: (access, _kind, arn) => polls.join(arn, () => look(access, arn)),
    ...family,
    briefly: {
      ...family,
      history: family.siblings,
      // A preview looks at the resource itself in this way.
      resource: (access, kind, arn) => (isSuccessive(kind) ? look(access, arn) : family.resource()),
    },
  };
}
