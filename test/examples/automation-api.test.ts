// The story of the example of a script that deploys.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { stopAfter } from "../../examples/automation-api/stop.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { patienceIsOver } from "../support/patience.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { TRANSPILE_ONLY } from "../engine/transpile-only.ts";
import { filesOf } from "./example-trial.ts";

const SCRIPT = join(filesOf("automation-api"), "deploy.ts");
const STATUS = /^interactions: job-\d: CREATE IN_PROGRESS \d/m;

/** Runs a command on a terminal of its own, whose keys are its standard input. */
const TERMINAL = ["python3", "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"];

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(
    { main: "index.ts", files: filesOf("quickstart") },
    { environment: TRANSPILE_ONLY },
  );
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterEach(() => trial.dispose());

type Child = ReturnType<typeof start>;

function start(command: readonly string[]) {
  const [program = "", ...args] = command;
  return spawn(program, args, {
    cwd: trial.folder,
    env: { ...process.env, ...trial.stack.environment },
    stdio: "pipe",
    signal: patienceIsOver(),
  });
}

interface Run {
  readonly before?: readonly string[];
  readonly more?: readonly string[];
  readonly onceItWaits?: (child: Child) => void;
}

async function deploy({ before = [], more = [], onceItWaits }: Run = {}): Promise<{
  code: unknown;
  output: string;
}> {
  const script = [process.execPath, "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", SCRIPT];
  const child = start([...before, ...script, "--stack", "test", ...more]);
  let output = "";
  let waits = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text.replaceAll("\r", "");
      if (!waits && STATUS.test(output)) {
        waits = true;
        onceItWaits?.(child);
      }
    });
  }
  const [code] = (await once(child, "close")) as unknown[];
  return { code, output };
}

test("a deployment shows the progress of the wait and its result, or else only why it failed", async () => {
  trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);
  const first = await deploy();

  expect(first.output).toMatch(STATUS);
  expect(first.output).toMatch(/^interactions: job-\d: ACTIVE, ready after /m);
  expect(first.output).toMatch(/\nDeployed. Its outputs: solutionArn.\n$/);
  expect(first.code).toBe(0);
  expect(trial.aws.changes()).toHaveLength(1);

  // With nothing to do it waits for nothing.
  expect(await deploy()).toEqual({ code: 0, output: "Deployed. Its outputs: solutionArn.\n" });

  trial.job(["CREATE FAILED"], "No such bucket");
  const failing = await deploy();

  expect(failing.output).toMatch(/^Failed\.\ninteractions: The dataset import job .*\n$/);
  expect(failing.output).toContain("AWS's reason: No such bucket.");
  expect(failing.code).toBe(1);
});

const STOPPED =
  /\nStopped\.\ninteractions: [^]* was canceled after [^]* the next pulumi up resumes the wait/;

/** Deploys until the gate waits, ends that, and lets the next deployment go on. */
async function isTakenUpAgainAfter(stopped: Run): Promise<void> {
  const arn = trial.job(["CREATE IN_PROGRESS"]);

  const { code, output } = await deploy(stopped);

  expect(output).toMatch(STOPPED);
  expect(code).toBe(3);
  expect((await trial.stack.exportState()).pending_operations ?? []).toEqual([]);

  trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
  expect(await deploy()).toMatchObject({ code: 0 });
  expect((await trial.gate())?.outputs).toMatchObject({ datasetImportJobArn: arn });
}

test("a waiting deployment ends on demand, and the next deployment resumes the wait", () =>
  isTakenUpAgainAfter({ onceItWaits: (child) => child.kill("SIGTERM") }));

(process.platform === "linux" ? test : test.skip)(
  "a deployment that waits ends on a Ctrl-C at a terminal, which the Pulumi CLI hears only once",
  () =>
    isTakenUpAgainAfter({
      before: TERMINAL,
      onceItWaits: ({ stdin }) => stdin.write("\x03"),
    }),
);

test("a deployment ends when its time is up", async () => {
  // Up before the CLI has found the stack.
  const { code, output } = await deploy({ more: ["--minutes", "0.00001"] });

  expect(output).toMatch(/^Stopped\.\n/);
  expect(code).toBe(3);
});

test("the CLI is stopped when the time is up and not before", async () => {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const before = signals.map((name) => process.listeners(name));
  const later = stopAfter(20_000);
  const stop = stopAfter(0.0001);
  await once(stop.signal, "abort");

  expect(stop.isWanted).toBe(true);
  expect(later.isWanted).toBe(false);
  expect(later.signal.aborted).toBe(false);
  // The new listeners would hear of the end of this process, which runs other tests.
  signals.forEach((name, i) => {
    for (const listener of process.listeners(name)) {
      if (before[i]?.includes(listener) === false) {
        process.off(name, listener);
      }
    }
  });
});
