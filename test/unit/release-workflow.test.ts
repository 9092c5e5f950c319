// Tests the order of the release: steps that nobody can take back come after all steps that may fail.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { repositoryRoot } from "../support/repository-root.ts";

interface Job {
  readonly needs?: string | readonly string[];
  /** npm and PyPI trust a job by its environment. */
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly run?: string }[];
}

const { jobs } = parse(
  readFileSync(join(repositoryRoot(), ".github/workflows/release.yml"), "utf8"),
) as { readonly jobs: Readonly<Record<string, Job>> };

const waitsFor = (name: string): readonly string[] => {
  const needed = [jobs[name]?.needs ?? []].flat();
  return [...new Set([...needed, ...needed.flatMap(waitsFor)])].sort();
};

const jobsWith = (has: (job: Job) => boolean): readonly string[] =>
  Object.keys(jobs).filter((name) => has(jobs[name] ?? {}));

const MADE_AND_TRIED = ["executables", "sdks", "test"];

test("the release on GitHub has nothing before everything is tested and made", () => {
  const attaching = jobsWith(({ permissions }) => permissions?.contents === "write");

  expect(attaching).toEqual(["attach"]);
  expect(waitsFor("attach")).toEqual(MADE_AND_TRIED);
});

test("npm and PyPI, which keep each version for ever, get it after the release has its plugin", () => {
  const publishing = jobsWith(({ environment }) => environment !== undefined);

  expect(publishing).toEqual(["npm", "python"]);
  for (const name of publishing) {
    expect(waitsFor(name)).toEqual(["attach", ...MADE_AND_TRIED]);
  }
});

test("the site of a release is published, for which GitHub starts no workflow by itself", () => {
  const steps = jobs.site?.steps ?? [];

  expect(waitsFor("site")).toContain("attach");
  expect(steps.map(({ run }) => run)).toEqual([
    'gh workflow run site.yml --ref "$GITHUB_REF_NAME"',
  ]);
});
