import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess } from "../../build/machine/process-output.ts";
import { ensurePythonPackages } from "../../build/machine/python-packages.ts";
import { repositoryRoot } from "../../test/support/repository-root.ts";
import { Interrupted, whenInterrupted } from "../demo/interruption.ts";
import { say } from "../demo/narration.ts";
import { RECORDINGS } from "./recordings.ts";
import { record } from "./studio.ts";

const FOLDER = "examples/recordings";

/** Makes the recordings of these names, or all. No recording is replaced before all are good. */
async function makeRecordings(
  names: readonly string[],
  results: string,
  interrupted: AbortSignal,
): Promise<void> {
  const unknown = names.filter((name) => !RECORDINGS.some((it) => it.name === name));
  if (unknown.length > 0) {
    const known = RECORDINGS.map(({ name }) => name).join(", ");
    throw new Error(`There is no recording "${unknown.join('", "')}", only ${known}.`);
  }
  const root = repositoryRoot();
  const folder = join(root, FOLDER);
  const recorder = await ensurePythonPackages(
    {
      name: "termtosvg",
      what: "the recorder",
      requirements: `${FOLDER}/requirements.txt`,
      megabytes: 6,
    },
    say,
  );
  await copyDrawings(folder, results);
  for (const recording of RECORDINGS) {
    if (names.length > 0 && !names.includes(recording.name)) {
      continue;
    }
    say(`\n${recording.name}: ${recording.title}`, "bold");
    await record(recording, { folder, results, recorder, interrupted });
  }
  say("\nDo they show what the package says?", "bold");
  await test(root, results);
  await copyDrawings(results, folder);
}

async function copyDrawings(from: string, to: string): Promise<void> {
  const drawings = (await readdir(from)).filter((name) =>
    RECORDINGS.some((it) => `${it.name}.svg` === name),
  );
  await Promise.all(drawings.map((name) => copyFile(join(from, name), join(to, name))));
}

/** @throws Error with the faults of the recordings in a folder. */
async function test(root: string, recordings: string): Promise<void> {
  const jest = [join(root, "node_modules/jest/bin/jest.js"), "test/unit/recordings.test.ts"];
  const env = { RECORDINGS: recordings };
  const { code, output } = await runProcess(process.execPath, jest, { cwd: root, env });
  if (code !== 0) {
    throw new Error(`${output}\nThose in ${FOLDER} are as they were.`);
  }
}

async function main(): Promise<number> {
  const startedAt = Date.now();
  const interrupted = whenInterrupted();
  const results = await mkdtemp(join(tmpdir(), "personalize-recordings-"));
  try {
    await makeRecordings(process.argv.slice(2), results, interrupted);
    say(
      `The recordings in ${FOLDER} are new, after ${Math.round((Date.now() - startedAt) / 1000)} s.`,
      "green",
    );
    return 0;
  } catch (error) {
    if (interrupted.aborted || error instanceof Interrupted) {
      say("\nInterrupted; nothing has been replaced.", "red");
      return 130;
    }
    say(`\n${error instanceof Error ? error.message : String(error)}`, "red");
    return 1;
  } finally {
    await rm(results, { recursive: true, force: true });
  }
}

// An installation of the CLI that an interruption leaves unfinished would keep the process alive.
void main().then((exitCode) => process.exit(exitCode));
