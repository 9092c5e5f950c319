// Loads Pulumi's own copies of other packages. Other copies would not fit together with Pulumi.
import { createRequire } from "node:module";

/** A bundle has build/plugin/inside-pulumi.cjs in place of this module, whose way no bundler can follow. */
export const insidePulumi: (name: string) => unknown = createRequire(
  require.resolve("@pulumi/pulumi/package.json"),
);
