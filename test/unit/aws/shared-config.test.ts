// Tests of the findings in the files of the shared AWS configuration.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os, { tmpdir } from "node:os";
import path from "node:path";

import { oddLine, oddityInSharedConfig } from "../../../src/aws/shared-config.ts";

const GOOD = [
  "# comment",
  "; comment",
  "[default]",
  "region = us-east-1",
  "  [profile a b] # comment",
  "s3 =",
  "  max_concurrent_requests = 20",
  "\tsso_start_url=https://x/start?a=b",
  "",
].join("\n");

test("a configuration as AWS writes it has no odd line", () => {
  expect(oddLine(GOOD)).toBeUndefined();
  expect(oddLine(GOOD.replaceAll("\n", "\r\n"))).toBeUndefined();
  expect(oddLine("")).toBeUndefined();
});

test.each(["[profile a", "[]", "region", "= us-east-1", "{ json: true }", "\u0000\u0001"])(
  "%j is an odd line",
  (line) => {
    expect(oddLine(line)).toBe(1);
    expect(oddLine(`${GOOD}\n${line}`)).toBe(10);
  },
);

describe("of the files", () => {
  let folder: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "aws-"));
    env = {
      AWS_CONFIG_FILE: path.join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: path.join(folder, "credentials"),
    };
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("nothing is odd where both are good, or not there", async () => {
    expect(await oddityInSharedConfig(env)).toBeUndefined();
    await writeFile(path.join(folder, "config"), GOOD);
    await writeFile(path.join(folder, "credentials"), GOOD);
    expect(await oddityInSharedConfig(env)).toBeUndefined();
  });

  test.each(["config", "credentials"])("the %s are named with the odd line", async (name) => {
    const file = path.join(folder, name);
    await writeFile(file, "[a]\nb=c\nd\n");

    expect(await oddityInSharedConfig(env)).toBe(`Line 3 of ${file} is not valid.`);
  });

  test("they are in the home folder where the environment names none", async () => {
    const home = jest.spyOn(os, "homedir").mockReturnValue(folder);
    await mkdir(path.join(folder, ".aws"));
    await writeFile(path.join(folder, ".aws", "config"), "odd");

    const config = await oddityInSharedConfig({});
    await writeFile(path.join(folder, ".aws", "config"), GOOD);
    await writeFile(path.join(folder, ".aws", "credentials"), "odd");
    const credentials = await oddityInSharedConfig({});
    home.mockRestore();

    expect(config).toContain(`Line 1 of ${path.join(folder, ".aws", "config")} `);
    expect(credentials).toContain(`Line 1 of ${path.join(folder, ".aws", "credentials")} `);
  });

  test("a folder is no file", async () => {
    expect(await oddityInSharedConfig({ ...env, AWS_CONFIG_FILE: folder })).toBe(
      `${folder} cannot be read (EISDIR).`,
    );
  });
});
