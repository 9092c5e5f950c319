// The ending and the sentences of the command for a list that AWS did not give.
import type { Access } from "../aws/access.ts";
import type { AwsResult } from "../aws/aws-result.ts";
import { credentialsUsed } from "../aws/credentials.ts";
import { listGrant, listingOf, type Kind } from "../kinds/kind.ts";
import { sentence, type ErrorExitCode } from "../wait/readiness-error.ts";
import { ERRORS, type Ending } from "./ending.ts";

/** A result without a list. */
type NoList = Exclude<AwsResult<never>, { type: "answer" | "notFound" }>;

const EXIT_CODES: Readonly<Record<NoList["type"], ErrorExitCode>> = {
  refused: 6,
  unauthenticated: 6,
  noAnswer: 7,
  misconfigured: 9,
};

/** The end of a sentence about a list that AWS did not give. */
const CIRCUMSTANCES: Readonly<Record<NoList["type"], string>> = {
  refused: "",
  unauthenticated: " with the current credentials",
  noAnswer: " because AWS does not answer",
  misconfigured: " with the settings of this machine",
};

/**
 * The ending and the sentences of a list that AWS did not give.
 *
 * @param parentArn undefined where the list was to serve all parents of a kind
 */
export function unlistedOf(
  kind: Kind,
  parentArn: string | undefined,
  result: NoList,
  access: Access,
): { readonly ending: Ending; readonly sentences: readonly string[] } {
  const ending = ERRORS[EXIT_CODES[result.type]];
  const { parent } = listingOf(kind) ?? {};
  const of =
    parentArn === undefined ? `${parent?.label ?? ""}s` : `${parent?.label ?? ""} ${parentArn}`;
  const used = credentialsUsed(access, process.env);
  return {
    ending,
    sentences: [
      `The command cannot list the ${kind.label}s of ${of}${CIRCUMSTANCES[result.type]}: ${sentence(`${result.error}: ${result.detail}`)}`,
      ...(result.type === "refused" ? [`The credentials must allow ${listGrant(kind)}.`] : []),
      ...(result.type === "misconfigured" ? [result.remedy] : []),
      ...(ending.exitCode === 6 && used !== undefined ? [used] : []),
      ...(ending.advice === undefined ? [] : [ending.advice]),
    ],
  };
}
