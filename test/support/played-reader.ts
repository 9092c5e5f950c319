// A PersonalizeReader with answers that a unit test writes, and a record of its questions.
import type { AwsResult } from "../../src/aws/aws-result.ts";
import type { Siblings } from "../../src/aws/list.ts";
import type { FamilyReader, PersonalizeReader } from "../../src/aws/personalize-reader.ts";
import type { DescribedResource } from "../../src/kinds/status.ts";

/** AWS as a test plays it, and the questions to it. */
export interface PlayedReader {
  /** Every question, in order. */
  readonly asked: string[];
  /** The results of the looks at the resource, in order; the last result stays forever. */
  looks: AwsResult<DescribedResource>[];
  siblings: AwsResult<Siblings>;
  parent: AwsResult<DescribedResource>;
  readonly reader: PersonalizeReader;
}

const UNKNOWN = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;

/** A reader with the test's answers, which records since when an answer counts. */
export function playedReader(): PlayedReader {
  const asked: string[] = [];
  const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1);
  const family = (patience: string): FamilyReader => ({
    siblings: (_access, { name }, _arn, sinceMs, signal) => {
      signal.throwIfAborted();
      asked.push(`list ${name}s${patience}, since ${sinceMs}`);
      return Promise.resolve(it.siblings);
    },
    resource: (_access, { name }, arn, sinceMs, signal) => {
      signal.throwIfAborted();
      asked.push(`describe ${name} ${nameOf(arn)}${patience}, since ${sinceMs}`);
      return Promise.resolve(it.parent);
    },
  });
  const it: PlayedReader = {
    asked,
    looks: [UNKNOWN],
    siblings: UNKNOWN,
    parent: UNKNOWN,
    reader: {
      poll: (_access, _kind, arn) => ({
        look: (signal) => {
          signal.throwIfAborted();
          asked.push(`look at ${nameOf(arn)}`);
          const [result = UNKNOWN] = it.looks.length > 1 ? it.looks.splice(0, 1) : it.looks;
          return Promise.resolve(result);
        },
        rest: (ms) => {
          asked.push(`rest ${ms}`);
          return Promise.resolve();
        },
        leave: () => void asked.push(`leave ${nameOf(arn)}`),
      }),
      ...family(""),
      briefly: {
        ...family(" soon"),
        history: (...question) => family(" soon").siblings(...question),
      },
    },
  };
  return it;
}
