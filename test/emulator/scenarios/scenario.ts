// A scenario: the calls of a client to an emulator, and their results.
import type { Personalize, PersonalizeClient } from "@aws-sdk/client-personalize";
import type { Fault, TimelineStep } from "../../../src/emulator/index.ts";
import type { BeginningName } from "./beginning-name.ts";

export interface Scenario {
  readonly name: string;
  /** The state of the emulator when the steps begin. Default: empty. */
  readonly beginning?: BeginningName;
  readonly steps: readonly Step[];
}

/** "{name}" anywhere in a call means the value that an earlier call kept under that name. */
export type Step = Call | Happening;

/** An event in AWS that is not a client's doing. */
export type Happening =
  | { readonly advanceMs: number }
  | { readonly fault: Fault }
  /** Another course for the resource of that ARN, or for its latest update. */
  | { readonly timelineOf: string; readonly timeline: readonly TimelineStep[] }
  | { readonly updateOf: string; readonly timeline: readonly TimelineStep[] };

/** As in the API: "CreateCampaign". */
type Operation = Capitalize<Exclude<keyof Personalize, keyof PersonalizeClient>>;

export interface Call {
  readonly operation: Operation;
  /** It need not be a good one. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Default "us-east-1". */
  readonly region?: string;
  /** Members the answer has, among others; timestamps as ISO 8601. */
  readonly output?: object;
  /** Members the answer has not, as paths: "campaign.failureReason". */
  readonly absent?: readonly string[];
  /** Members of the answer by the names they are kept under. */
  readonly keep?: Readonly<Record<string, string>>;
  /** The code of the error that is the answer. */
  readonly error?: string;
  /** A client that checks requests does not even send this request. */
  readonly refusedByClient?: true;
}
