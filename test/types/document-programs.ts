// The programs of the README, each as a module that the compiler can check.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";

/** What the programs take for granted, where they do not begin with it. */
const CONTEXT: Readonly<Record<string, string>> = {
  aws: 'import * as aws from "@pulumi/aws";',
  pulumi: 'import * as pulumi from "@pulumi/pulumi";',
  personalize: 'import * as personalize from "pulumi-personalize-readiness";',
  datasetArn: "declare const datasetArn: string;",
  solution: "declare const solution: aws.cloudcontrol.Resource;",
};

/** The text of each program by the path of a module beside the examples, where no file is. */
export function readmePrograms(): ReadonlyMap<string, string> {
  const root = repositoryRoot();
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const programs = [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  if (programs.length === 0) {
    throw new Error("The README has no program: is it still a block of ```ts?");
  }
  return new Map(
    programs.map((program, i) => {
      const path = join(root, `examples/readme-${i + 1}.mts`).replaceAll("\\", "/");
      return [path, inContext(program)];
    }),
  );
}

function inContext(program: string): string {
  const missing = Object.entries(CONTEXT)
    .filter(([name]) => !new RegExp(`(?:as|const) ${name}\\b`).test(program))
    .map(([, line]) => line);
  return [...missing, program].join("\n");
}
