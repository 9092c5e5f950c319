// The AWS SDK, loaded with the first call. The SDK is most of the code in a plugin process, and many operations make no call.
import type * as sdkModule from "@aws-sdk/client-personalize";

let loaded: typeof sdkModule | undefined;

/** The AWS SDK. A preview or an update without changes, a destroy, and a mistake in the command's options do not load it. */
export function sdk(): typeof sdkModule {
  return (loaded ??= require("@aws-sdk/client-personalize") as typeof sdkModule);
}
