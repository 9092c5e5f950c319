// The command pulumi-personalize-emulator, run from its source.
import { join } from "node:path";
import { COMPILED_REPOSITORY } from "../../support/compiled-repository.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

/** The arguments of Node before the command's own. Only the source makes Node remark on the package's missing "type". */
export const COMMAND = [
  "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
  join(repositoryRoot(), "src/emulator/main.ts"),
];

/** Node compiles the source once, not for each process; that is most of a start. */
export const ENVIRONMENT = { ...process.env, ...COMPILED_REPOSITORY };
