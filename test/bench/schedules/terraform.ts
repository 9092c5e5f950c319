// The waiter of Terraform providers as a contender, run in Go.
import { join } from "node:path";

import { run } from "../../../build/machine/command.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import type { Contender } from "./contender.ts";
import { exchange } from "./exchange.ts";

/** The waiter in Terraform providers, with its defaults; a small Go module runs it in virtual time. */
export const terraform: Contender = {
  name: "Terraform",
  what: "retry.StateChangeConf of terraform-plugin-sdk v2.40.1, its default delays: 0.2 s, doubled up to 10 s",
  run: (imports) =>
    exchange(imports, (files) => ({
      command: "go",
      // With -count=1 Go never takes an earlier result from its cache.
      args: [
        ...["test", "-mod=readonly", "-count=1", "-run", "^TestWaits$", "."],
        ...["-args", "-imports", files.imports, "-outcomes", files.outcomes],
      ],
      cwd: moduleFolder(),
      env: MODULE_ALONE,
    })),
};

const MODULE_ALONE = { GOWORK: "off", GOFLAGS: "" };

/** Fetches and compiles the dependencies of the module. @throws Error with the missing tool. */
export async function prepareTerraform(say: (line: string) => void): Promise<void> {
  say("Terraform's waiter: go test compiles it; the first time it downloads the module (0.6 MB)");
  await run("go", ["vet", "-mod=readonly", "."], {
    cwd: moduleFolder(),
    env: MODULE_ALONE,
    failure: "Terraform's waiter cannot be compiled",
    missing: "Terraform's waiter needs Go 1.25.8 or later on PATH",
  });
}

function moduleFolder(): string {
  return join(repositoryRoot(), "test/bench/schedules/terraform");
}
