// Loads the AWS SDK with the first call, because the SDK is large and many operations make no call.
import { createRequire } from "node:module";

import type * as sdkModule from "@aws-sdk/client-personalize";

let loaded: typeof sdkModule | undefined;

/** The AWS SDK. A preview or an update without changes, a destroy, and a mistake in the command's options do not load it. */
export function sdk(): typeof sdkModule {
  return (loaded ??= load());
}

function load(): typeof sdkModule {
  const require = createRequire(__filename);
  return require("@aws-sdk/client-personalize") as typeof sdkModule;
}
