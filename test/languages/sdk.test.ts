// The files that `npm run sdk` writes, and its words where it cannot write them.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { makeSdks } from "../../build/sdk/make-sdks.ts";
import { goArchiveName } from "../../build/sdk/packages.ts";
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { required } from "./required.ts";
import manifest from "../../package.json";

const COMMAND = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "build/sdk/main.ts"];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sdks-"));
});
afterEach(() => rm(folder, { recursive: true }));

const sdkCommand = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runProcess(process.execPath, [...COMMAND, ...args], { cwd: repositoryRoot(), env });

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

/** The folder of this level's SDKs. */
const madeSdks = (): string => required("LANGUAGE_TESTS_SDKS");

test("every SDK has the version of the package, the name of the plugin and the place to download the plugin from", async () => {
  const plugin = {
    resource: true,
    name: "personalize-readiness",
    version: manifest.version,
    server: required("LANGUAGE_TESTS_SERVER"),
  };
  const sdks = madeSdks();

  expect(await json(join(sdks, "python/pulumi_personalize_readiness/pulumi-plugin.json"))).toEqual(
    plugin,
  );
  expect(await json(join(sdks, "go/personalizereadiness/pulumi-plugin.json"))).toEqual(plugin);
  expect(await json(join(sdks, "nodejs/package.json"))).toMatchObject({
    version: manifest.version,
    pulumi: plugin,
  });
});

test("an SDK that is made for no place says none", async () => {
  await makeSdks({ languages: ["go"], folder, say: () => undefined });

  const written = await json(join(folder, "go/personalizereadiness/pulumi-plugin.json"));
  expect(written).not.toHaveProperty("server");
});

test("the module for Go has the path that a release gives it, wherever its code imports it", async () => {
  const goModule = "github.com/owner/repository/sdk/go";
  await makeSdks({ languages: ["go"], publication: { goModule }, folder, say: () => undefined });

  const sdk = join(folder, "go");
  const files = (await readdir(sdk, { recursive: true, encoding: "utf8" })).filter((file) =>
    /\.(go|mod)$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(sdk, file), "utf8")));
  expect(await readFile(join(sdk, "go.mod"), "utf8")).toContain(`module ${goModule}\n`);
  expect(texts.join("")).toContain(`"${goModule}/personalizereadiness/internal"`);
  expect(texts.join("").includes("example.com/")).toBe(false);
});

test("a release offers the package for Node.js and the module for Go, each complete", async () => {
  const packages = join(madeSdks(), "packages");
  const listing = async (name: string): Promise<readonly string[]> =>
    (await runProcess("tar", ["-tzf", name], { cwd: packages })).output.trim().split("\n");
  const npmPackage = `pulumi-personalize-readiness-native-${manifest.version}.tgz`;
  const goModule = goArchiveName(manifest.version);

  expect((await readdir(packages)).sort()).toEqual([goModule, npmPackage]);
  expect(await listing(npmPackage)).toEqual(
    expect.arrayContaining(
      ["LICENSE", "README.md", "package.json", "bin/index.js", "bin/index.d.ts"].map(
        (file) => `package/${file}`,
      ),
    ),
  );
  expect(await listing(goModule)).toEqual(
    expect.arrayContaining(
      ["LICENSE", "go.mod", "personalizereadiness/provider.go"].map((file) => `go/${file}`),
    ),
  );
});

test("the command names the languages that it knows", async () => {
  expect(await sdkCommand(["cobol"])).toMatchObject({
    code: 1,
    output:
      "Usage: npm run sdk [-- [--plugin-download-url URL] [--go-module PATH] [python] [nodejs] [go]]\n",
  });
});

test("the command asks for Go where there is none", async () => {
  const { code, output } = await sdkCommand(["go"], {
    PATH: dirname(process.execPath),
    XDG_CACHE_HOME: folder,
  });

  expect(output).toMatch(/\nThe SDKs need Go 1\.26\.6 or later on PATH/);
  expect(code).toBe(1);
});
