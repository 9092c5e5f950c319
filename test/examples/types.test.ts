// The types of the examples, as the compiler sees them in a project that has the packed package.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const EXAMPLES = join(repositoryRoot(), "examples");

interface Settings {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(process.env.ENGINE_TEST_PROJECT ?? "", "types-"));
  await cp(EXAMPLES, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function settingsOf(file: string): Promise<Settings> {
  const { compilerOptions, ...rest } = JSON.parse(
    await readFile(join(folder, file), "utf8"),
  ) as Settings;
  // Only the place of output depends on `rootDir`, and there is no output.
  return { ...rest, compilerOptions: { ...compilerOptions, rootDir: undefined } };
}

test("each example's program has no type errors under its own settings", async () => {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith("tsconfig.json")).sort();
  const all = await Promise.all(files.map(settingsOf));
  const [{ compilerOptions } = { compilerOptions: {} }] = all;
  // The settings are the same for all examples, so a single run is enough, which reads @pulumi/aws once.
  expect(all).toEqual(all.map(() => ({ compilerOptions, files: ["index.ts"] })));
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { ...compilerOptions, noEmit: true, types: ["node"] },
      files: files.map((file) => join(dirname(file), "index.ts")),
    }),
  );

  const tsc = join(folder, "../node_modules/typescript/bin/tsc");
  const outcome = await runProcess(process.execPath, [tsc, "--listFilesOnly"], { cwd: folder });
  const listed = files.filter((file) =>
    outcome.output.includes(join(folder, dirname(file), "index.ts")),
  );
  expect(listed).toEqual(files);
  expect(await runProcess(process.execPath, [tsc], { cwd: folder })).toEqual({
    code: 0,
    output: "",
    signal: null,
  });
});
