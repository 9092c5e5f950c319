import type { RecordedRequest } from "pulumi-personalize-readiness/emulator";
import type { AwsChange } from "../../test/support/aws-stand-in.ts";
import type { StoredResource } from "../../test/support/stack.ts";

/** What a step has done. */
export interface Evidence {
  /** null: ended by a signal */
  readonly exitStatus: number | null;
  /** what the engine had to say, the status lines of the gate among it */
  readonly messages: string;
  readonly resources: readonly StoredResource[];
  readonly gate: StoredResource | undefined;
  readonly solution: StoredResource | undefined;
  /** how often imports were described during the step */
  readonly looks: readonly RecordedRequest[];
  /** what was changed in AWS during the step */
  readonly changes: readonly AwsChange[];
}
