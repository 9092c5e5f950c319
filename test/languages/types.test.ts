// The findings of the languages' type checkers in programs that use the generated SDKs, right programs and wrong programs.
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { cacheFolder } from "../../build/machine/cache-folder.ts";
import { SDK } from "../../build/schema/sdk-names.ts";
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import manifest from "../../package.json";
import { registryPage } from "../support/registry-page.ts";
import { goModuleIn } from "./go-module.ts";
import { required } from "./required.ts";

const RIGHT = [
  "test/languages/python/deploy.py",
  "examples/python/__main__.py",
  "examples/python-pipeline/__main__.py",
];

/** Kept: the SDK for AWS, which the examples use, takes mypy two minutes the first time. */
const MYPY_CACHE = join(cacheFolder(), "mypy");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "types-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The numbers of the lines with which the checker is not content. */
const linesIn = (output: string, pattern: RegExp): number[] => [
  ...new Set([...output.matchAll(pattern)].map(([, line]) => Number(line))),
];

async function mypy(...files: readonly string[]): Promise<{ code: unknown; output: string }> {
  const args = ["-m", "mypy", "--strict", "--cache-dir", MYPY_CACHE, ...files];
  return runProcess(required("LANGUAGE_TESTS_PYTHON"), args, { cwd: repositoryRoot() });
}

test("mypy finds nothing wrong with the programs in Python, and every mistake in a wrong one", async () => {
  for (const program of RIGHT) {
    expect((await mypy(program)).output).toMatch(/^Success: /);
  }

  const wrong = join(folder, "wrong.py");
  await writeFile(
    wrong,
    `import pulumi_personalize_readiness as readiness

gate = readiness.CampaignReadiness("live", campaign_arn="arn", max_delay="30s")
readiness.CampaignReadiness("number", campaign_arn=5)
readiness.CampaignReadiness("misspelled", campaignArn="arn")
readiness.DatasetImportJobReadiness("value", dataset_arn="arn", on_superseded="explode")
print(gate.campaign_name)
`,
  );
  const { output, code } = await mypy(wrong);

  expect(linesIn(output, /wrong\.py:(\d+): error/g)).toEqual([4, 5, 6, 7]);
  expect(code).toBe(1);
});

const tsconfig = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  },
  files: ["index.ts"],
};

/** The findings of the compiler in a program in a folder where the package for Node.js is installed. */
async function typescript(program: string): Promise<{ code: unknown; output: string }> {
  await writeFile(join(folder, "index.ts"), program);
  const tsc = join(repositoryRoot(), "node_modules/typescript/bin/tsc");
  return runProcess(process.execPath, [tsc, "--project", "."], { cwd: folder });
}

async function installNodejsSdk(): Promise<void> {
  const root = repositoryRoot();
  const modules = join(folder, "node_modules");
  const pack = [
    "pack",
    join(required("LANGUAGE_TESTS_SDKS"), "nodejs"),
    "--pack-destination",
    folder,
  ];
  expect(await runProcess("npm", pack, { cwd: folder })).toMatchObject({ code: 0 });
  const tar = ["-xzf", `pulumi-personalize-readiness-native-${manifest.version}.tgz`];
  expect(await runProcess("tar", tar, { cwd: folder })).toMatchObject({ code: 0 });
  await mkdir(modules);
  await cp(join(folder, "package"), join(modules, "pulumi-personalize-readiness-native"), {
    recursive: true,
  });
  for (const scope of ["@pulumi", "@types"]) {
    await symlink(join(root, "node_modules", scope), join(modules, scope));
  }
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
}

test("the TypeScript compiler finds nothing wrong with a Node.js program, and every mistake in a wrong one", async () => {
  await installNodejsSdk();
  const right = `import * as readiness from "pulumi-personalize-readiness-native";
const gate = new readiness.CampaignReadiness("live", { campaignArn: "arn", maxDelay: "30s" });
export const { status } = gate;
`;
  expect(await typescript(right)).toMatchObject({ output: "", code: 0 });

  const { output } = await typescript(`${right}
new readiness.CampaignReadiness("number", { campaignArn: 5 });
new readiness.CampaignReadiness("misspelled", { campaign: "arn" });
new readiness.DatasetImportJobReadiness("value", { datasetArn: "arn", onSuperseded: "explode" });
export const { campaignName } = gate;
`);

  expect(linesIn(output, /index\.ts\((\d+),/g)).toEqual([5, 6, 7, 8]);
});

/** A program of the page on installation and configuration: an explicit provider, and a gate on it. */
const ofThePage = (language: string): string =>
  registryPage("installation-configuration").choosers[0]?.programs[language] ?? "";

/** The release names the module for its repository. */
const GO_MODULE_OF_A_RELEASE = "github.com/OWNER/REPOSITORY/sdk/go";

describe("the programs of the Registry's page are right", () => {
  test("in Python", async () => {
    await writeFile(join(folder, "page.py"), ofThePage("python"));

    expect((await mypy(join(folder, "page.py"))).output).toMatch(/^Success: /);
  });

  test("in TypeScript", async () => {
    await installNodejsSdk();

    expect(await typescript(ofThePage("typescript"))).toMatchObject({ output: "", code: 0 });
  });

  test("in Go", async () => {
    await goModuleIn(folder);
    await writeFile(
      join(folder, "main.go"),
      ofThePage("go").replace(GO_MODULE_OF_A_RELEASE, SDK.goModule),
    );

    const env = { CGO_ENABLED: "0", GOWORK: "off" };
    const vet = await runProcess("go", ["vet", "-mod=readonly", "."], { cwd: folder, env });
    const format = await runProcess("gofmt", ["-l", "."], { cwd: folder });

    expect(vet).toMatchObject({ output: "", code: 0 });
    expect(format).toMatchObject({ output: "", code: 0 });
  });
});
