// Tests the notices in an archive about the other people whose code is in its executable.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { noticesOf, partsOf } from "../../../build/plugin/notices.ts";

let root: string;
beforeEach(async () => {
  root = (await mkdtemp(join(tmpdir(), "notices-"))).replaceAll("\\", "/");
});
afterEach(() => rm(root, { recursive: true }));

async function install(
  name: string,
  { license, files }: { license: string; files: Readonly<Record<string, string>> },
): Promise<string> {
  const folder = `${root}/node_modules/${name}`;
  await mkdir(folder, { recursive: true });
  await writeFile(
    `${folder}/package.json`,
    JSON.stringify({ name: name.replace(/.*node_modules\//, ""), version: "1.2.3", license }),
  );
  for (const [file, text] of Object.entries(files)) {
    await writeFile(`${folder}/${file}`, text);
  }
  return `${folder}/lib/index.js`;
}

test("each package is a part once, with all the files that say who owns it", async () => {
  const scoped = await install("@some/one", {
    license: "MIT",
    files: { LICENSE: "mine", NOTICE: "more", "index.js": "code" },
  });
  const inner = await install("@some/one/node_modules/two", {
    license: "MIT",
    files: { "license.md": "two's" },
  });

  expect(await partsOf([scoped, scoped.replace("index", "other"), inner, "dist/index.js"])).toEqual(
    [
      { name: "@some/one 1.2.3", notice: "mine\nmore" },
      { name: "two 1.2.3", notice: "two's" },
    ],
  );
});

test("a package without a file of its own has the license of the archive, or cannot be in the executable", async () => {
  const apache = await install("apache", { license: "Apache-2.0", files: {} });
  const mit = await install("mit", { license: "MIT", files: {} });

  const [part] = await partsOf([apache]);
  expect(part?.notice).toBe("Apache License, Version 2.0. The file LICENSE has its text.");
  await expect(partsOf([mit])).rejects.toThrow("mit has no license file");
});

test("a text of several parts is there once, below all their names", () => {
  const line = "-".repeat(80);

  expect(
    noticesOf([
      { name: "a 1.0.0", notice: "same\r\nwords\n" },
      { name: "b 2.0.0", notice: "other" },
      { name: "c 3.0.0", notice: "same\nwords" },
    ]),
  ).toBe(
    `The executable contains the following software.\n\n${line}\n\na 1.0.0\nc 3.0.0\n\nsame\nwords\n\n${line}\n\nb 2.0.0\n\nother\n`,
  );
});
