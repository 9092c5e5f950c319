import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const SCRIPT = join(repositoryRoot(), "examples/automation-api/deploy.ts");
const STATUS = /^interactions: job-\d: CREATE IN_PROGRESS \d/m;

/** Runs a command on a terminal of its own, whose keys are its standard input. */
const TERMINAL = ["python3", "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"];

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({
    main: "index.ts",
    files: join(repositoryRoot(), "examples/quickstart"),
  });
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

type Child = ReturnType<typeof start>;

function start(command: readonly string[]) {
  const [program = "", ...args] = command;
  return spawn(program, args, {
    cwd: trial.folder,
    env: { ...process.env, ...trial.stack.environment },
    stdio: "pipe",
    // A broken script may wait for what never comes: then it is asked to end, and the test fails.
    signal: AbortSignal.timeout(90_000),
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

test("a deployment says how the wait is going, as it goes, and what came of it", async () => {
  trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

  const { code, output } = await deploy();

  expect(output).toMatch(STATUS);
  expect(output).toMatch(/^interactions: job-\d: ACTIVE, ready after /m);
  expect(output).toMatch(/\nDeployed. Its outputs: solutionArn.\n$/);
  expect(code).toBe(0);
  expect(trial.aws.changes()).toHaveLength(1);
});

test("another one with nothing to do waits for nothing", async () => {
  const { code, output } = await deploy();

  expect(output).toBe("Deployed. Its outputs: solutionArn.\n");
  expect(code).toBe(0);
});

test("a deployment that fails says why, and nothing else", async () => {
  trial.job(["CREATE FAILED"], "No such bucket");

  const { code, output } = await deploy();

  expect(output).toMatch(/^Failed\.\ninteractions: The dataset import job .*\n$/);
  expect(output).toContain("AWS's reason: No such bucket.");
  expect(code).toBe(1);
});

describe("a deployment that waits", () => {
  let arn: string;
  beforeEach(() => {
    arn = trial.job(["CREATE IN_PROGRESS"]);
  });

  /** The next one goes on from there. */
  afterEach(async () => {
    expect((await trial.stack.exportState()).pending_operations ?? []).toEqual([]);
    trial.emulator.setTimeline(arn, [{ status: "ACTIVE" }]);
    expect(await deploy()).toMatchObject({ code: 0 });
    expect((await trial.gate())?.outputs).toMatchObject({ datasetImportJobArn: arn });
  });

  const STOPPED =
    /\nStopped\.\ninteractions: [^]* was cancelled after [^]* the next pulumi up takes the wait up again/;

  test("ends when it is asked to, and the next one takes the wait up again", async () => {
    const { code, output } = await deploy({ onceItWaits: (child) => child.kill("SIGTERM") });

    expect(output).toMatch(STOPPED);
    expect(code).toBe(3);
  });

  (process.platform === "linux" ? test : test.skip)(
    "ends on a Ctrl-C at a terminal, which the Pulumi CLI hears only once",
    async () => {
      const { code, output } = await deploy({
        before: TERMINAL,
        onceItWaits: ({ stdin }) => stdin.write("\x03"),
      });

      expect(output).toMatch(STOPPED);
      expect(code).toBe(3);
    },
  );

  test("ends when its time is up", async () => {
    const { code, output } = await deploy({ more: ["--minutes", "0.5"] });

    expect(output).toMatch(STOPPED);
    expect(code).toBe(3);
  });
});

test("destroy leaves nothing", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
