import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { QUICK } from "../engine/gate-program.ts";
import { story } from "./story.ts";

const HOME = "arn:aws:personalize:eu-west-1:123456789012";
const CINEMA = `${HOME}:dataset-group/cinema`;
const LIBRARY = `${HOME}:dataset-group/library`;
const REASON = "Input CSV is missing the following columns: [USER_ID]";
const AT_ONCE = [{ status: "ACTIVE" }];

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(
    { files: join(repositoryRoot(), "examples/several-imports") },
    {
      createsIn: "emulator",
      emulator: { automaticTrainingMs: Infinity, timelines: { Solution: { created: AT_ONCE } } },
    },
  );
  for (const name of ["cinema", "library"]) {
    trial.emulator.add("DatasetGroup", { name }, { region: "eu-west-1", timeline: AT_ONCE });
    for (const type of ["INTERACTIONS", "ITEMS", "USERS"]) {
      trial.emulator.addDataset({ datasetArn: `${HOME}:dataset/${name}/${type}` });
    }
  }
});
afterAll(() => trial.dispose());

test("the solution is built when the last of three imports is ready", async () => {
  trial.jobOf(`${HOME}:dataset/cinema/INTERACTIONS`, ["CREATE IN_PROGRESS", "ACTIVE"]);
  trial.jobOf(`${HOME}:dataset/cinema/ITEMS`, ["ACTIVE"]);
  trial.jobOf(`${HOME}:dataset/cinema/USERS`, ["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({ datasetGroupArn: CINEMA, ...QUICK });

  const { output } = await trial.stack.up();

  expect(output).toMatch(/ interactions creating .* job-\d: CREATE IN_PROGRESS \d/);
  expect(output).toMatch(/ users creating .* job-\d: CREATE PENDING \d/);
  expect((await story(trial.emulator, CINEMA)).slice(-5)).toEqual([
    "the import is ACTIVE",
    "the import is ACTIVE",
    "the import is ACTIVE",
    "CreateSolution",
    "the solution is ACTIVE",
  ]);
  expect(await trial.stack.outputs()).toMatchObject({
    solutionArn: { value: `${HOME}:solution/recommendations` },
  });
});

test("up again changes nothing", async () => {
  const { output } = await trial.stack.up({ expectNoChanges: true });

  expect(output).toMatch(/5 unchanged/);
});

test("refresh finds nothing changed", async () => {
  const { output } = await trial.stack.refresh({ expectNoChanges: true });

  expect(output).toMatch(/5 unchanged/);
});

test("one import that fails, of three, stops it with AWS's reason, and the solution stays as it is", async () => {
  trial.jobOf(`${HOME}:dataset/library/INTERACTIONS`, ["ACTIVE"]);
  trial.jobOf(`${HOME}:dataset/library/ITEMS`, ["ACTIVE"]);
  trial.jobOf(`${HOME}:dataset/library/USERS`, ["CREATE IN_PROGRESS", "CREATE FAILED"], REASON);
  await trial.configure({ datasetGroupArn: LIBRARY, ...QUICK });

  const { failed, output } = await trial.stack.up({ mayFail: true });

  expect(failed).toBe(true);
  expect(output).toContain(`AWS's reason: ${REASON}.`);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create"]);
});

test("destroy removes everything", async () => {
  await trial.stack.destroy();

  expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  expect(trial.aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
});
