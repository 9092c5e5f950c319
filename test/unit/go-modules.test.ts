// Tests that the Go modules of this repository have one version of Pulumi, and the language hosts the versions that their modules require.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";
import { LANGUAGE_HOSTS } from "../support/pulumi-cli/language-hosts.ts";
import { cliUnderTest } from "../support/pulumi-cli/versions.ts";

const CLI = "test/support/pulumi-cli";

test.each([
  [`${CLI}/newest`, "pkg/v3", cliUnderTest("newest")],
  [`${CLI}/oldest`, "pkg/v3", cliUnderTest("oldest")],
  ["build/sdk/generator", "pkg/v3", cliUnderTest("newest")],
  ["test/languages/go", "sdk/v3", cliUnderTest("newest")],
])(
  "%s is made from Pulumi's module %s of the version of the CLI",
  (folder, module, { version }) => {
    const text = readFileSync(join(repositoryRoot(), folder, "go.mod"), "utf8");
    const [, required] =
      new RegExp(`^(?:require |\\t)github\\.com/pulumi/pulumi/${module} v(\\S+)`, "m").exec(text) ??
      [];

    expect(required).toBe(version);
  },
);

test.each(Object.entries(LANGUAGE_HOSTS))(
  "the language host of %s has the version of its Go module",
  (_, { module, goPackage, version }) => {
    const text = readFileSync(join(repositoryRoot(), CLI, module, "go.mod"), "utf8");
    const required = [...text.matchAll(/^\t(\S+) (v\S+) \/\/ indirect$/gm)].find(([, name]) =>
      goPackage.startsWith(`${name}/`),
    );

    expect(required?.[2]).toBe(version);
  },
);
