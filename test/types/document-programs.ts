// The programs of the README and the pages in docs, each as a module that the compiler can check.
import { join } from "node:path";

import { codeIn, documentPaths, documentText } from "../support/documents.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** The declarations that the programs take for granted, where the programs do not begin with them. */
const CONTEXT: Readonly<Record<string, string>> = {
  aws: 'import * as aws from "@pulumi/aws";',
  pulumi: 'import * as pulumi from "@pulumi/pulumi";',
  personalize: 'import * as personalize from "pulumi-personalize-readiness";',
  solution: "declare const solution: aws.cloudcontrol.Resource;",
  campaign: "declare const campaign: aws.cloudcontrol.Resource;",
  minProvisionedTPS: "declare const minProvisionedTPS: number;",
  ...Object.fromEntries(
    ["datasetArn", "datasetImportJobArn", "campaignArn", "filterArn", "solutionVersionArn"].map(
      (name) => [name, `declare const ${name}: string;`],
    ),
  ),
};

/** The text of each program by the path of a module beside the examples, where no file is. */
export function documentPrograms(): ReadonlyMap<string, string> {
  const pages = documentPaths().map((path) => ({
    path,
    programs: codeIn(documentText(path), "ts"),
  }));
  if (pages[0]?.programs.length === 0) {
    throw new Error("The README has no program: is it still a block of ```ts?");
  }
  return new Map(
    pages.flatMap(({ path, programs }) =>
      programs.map((program, i) => {
        const name = `${path.replaceAll(/\W+/g, "-")}-${i + 1}.mts`;
        const module = join(repositoryRoot(), "examples", name).replaceAll("\\", "/");
        return [module, inContext(program)] as const;
      }),
    ),
  );
}

function inContext(program: string): string {
  const missing = Object.entries(CONTEXT)
    .filter(([name]) => !new RegExp(`(?:as|const) ${name}\\b`).test(program))
    .map(([, line]) => line);
  return [...missing, program].join("\n");
}
