// The AWS SDK, loaded with the first call: most of what a plugin process loads, and many operations call nobody.
import { createRequire } from "node:module";

import type * as sdkModule from "@aws-sdk/client-personalize";

let loaded: typeof sdkModule | undefined;

/** The AWS SDK. A preview or an update without changes, a destroy and a mistake in the command's options do without. */
export function sdk(): typeof sdkModule {
  return (loaded ??= load());
}

function load(): typeof sdkModule {
  const require = createRequire(__filename);
  return require("@aws-sdk/client-personalize") as typeof sdkModule;
}
