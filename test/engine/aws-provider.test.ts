import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { GATE_PROGRAM, QUICK } from "./gate-program.ts";

let folder: string;
let trial: Trial | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  await writeFile(
    join(folder, "credentials"),
    "[ireland]\naws_access_key_id = AKIAIRELAND00000\naws_secret_access_key = hush\n",
  );
});
afterEach(async () => {
  await trial?.dispose();
  trial = undefined;
});
afterAll(() => rm(folder, { recursive: true }));

test.each(["given", "inherited"])(
  "an aws.Provider that is %s lends its profile, and the gate's calls do not go to the AWS plugin",
  async (mode) => {
    trial = await startTrial(GATE_PROGRAM, {
      environment: { AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") },
    });
    await trial.configure({ mode, args: { datasetImportJobArn: trial.job(["ACTIVE"]), ...QUICK } });

    await trial.stack.up();

    expect(trial.emulator.requests.map(({ accessKeyId }) => accessKeyId)).toEqual([
      "AKIAIRELAND00000",
    ]);
    expect((await trial.gate())?.outputs).toMatchObject({ status: "ACTIVE", profile: "ireland" });
    expect(JSON.stringify(await trial.stack.exportState())).not.toMatch(/hush|AKIA/);
    await trial.stack.refresh();
    await trial.stack.destroy();
  },
);
