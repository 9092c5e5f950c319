import type { RecordedRequest } from "pulumi-personalize-readiness/emulator";
import type { AwsChange } from "../../test/support/aws-stand-in.ts";
import type { StoredResource } from "../../test/support/stack.ts";

/** The evidence of a step. */
export interface Evidence {
  /** null: ended by a signal */
  readonly exitStatus: number | null;
  /** the messages of the engine, the status lines of the gate among them */
  readonly messages: string;
  readonly resources: readonly StoredResource[];
  readonly gate: StoredResource | undefined;
  readonly solution: StoredResource | undefined;
  /** the requests that described imports during the step */
  readonly looks: readonly RecordedRequest[];
  /** the changes in AWS during the step */
  readonly changes: readonly AwsChange[];
}
