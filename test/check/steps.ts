// The steps of the check, each a command of a tool. What takes longest begins first.
import type { Step } from "./run-steps.ts";

const SCRIPT = "node --disable-warning=MODULE_TYPELESS_PACKAGE_JSON";
const KEPT = "node_modules/.cache/pulumi-personalize-readiness";

/** No step writes what another step reads, so that they run in any order. */
export const STEPS: readonly Step[] = [
  // Without ESLint's own cache: a rule that asks for types depends on more files than the one it looks at.
  { name: "lint", command: "eslint ." },
  { name: "types", command: `${SCRIPT} test/types/main.ts` },
  {
    name: "format",
    command: `prettier --check --log-level warn --cache --cache-strategy content --cache-location ${KEPT}/prettier .`,
  },
  // The types are checked above.
  { name: "docstrings", command: "typedoc --emit none --skipErrorChecking" },
  { name: "public surface", command: `${SCRIPT} test/api/main.ts` },
  { name: "arrows", command: `${SCRIPT} test/rooms/main.ts` },
  { name: "unused code", command: "knip" },
  { name: "unused code of the package", command: "knip --production --strict" },
  { name: "types of the package", command: "attw --pack ." },
  { name: "package", command: "publint --strict" },
  { name: "vulnerabilities", command: `${SCRIPT} test/audit/main.ts` },
  { name: "what GitHub reads", command: `${SCRIPT} test/github/main.ts` },
];
