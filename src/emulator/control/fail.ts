// The control operation that makes a resource fail.
import { textOf } from "../protocol/members.ts";
import type { ControlOperation } from "./control-operation.ts";

/** The default reason. A gate shows the reason, so the reason names the origin of the failure. */
const USUAL_REASON = "The emulator was told to make it fail.";

export const FAIL: ControlOperation = {
  name: "fail",
  label: "Make it fail",
  meaning: "makes a creation or an update fail now",
  inputs: [
    {
      name: "arn",
      type: "resource",
      required: true,
      example: "ARN",
      meaning: "the resource, pending or in progress",
    },
    {
      name: "failureReason",
      type: "text",
      option: "reason",
      example: "REASON",
      meaning: "its failure reason",
    },
  ],
  perform: (given, { fixtures }) => {
    const arn = textOf(given, "arn");
    fixtures.fail(arn, (given.failureReason as string | undefined) ?? USUAL_REASON);
    return { message: `${arn} has failed.`, arn };
  },
};
