// Tests that the commands with which a reader runs an example name their requirements.
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { codeIn, documentText } from "../../support/documents.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const examplePages = readdirSync(join(repositoryRoot(), "examples"), {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => `examples/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith("README.md"));

const commandsOf = (path: string): string => codeIn(documentText(path), "sh").join("\n");

const deployingPages = examplePages.filter((path) =>
  commandsOf(path).includes("pulumi stack init"),
);

test.each(deployingPages)(
  "the commands of %s set the region that the AWS provider needs",
  (page) => {
    expect(commandsOf(page)).toContain("config set aws:region ");
  },
);
