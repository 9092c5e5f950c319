import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startHostTrial, type HostTrial } from "../support/host-trial.ts";

const PROFILES = ["argument", "stack"];
let trial: HostTrial;
let folder: string;

beforeAll(async () => {
  trial = await startHostTrial();
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  const config = PROFILES.map((name) => `[profile ${name}]\nregion = us-east-1\n`);
  const credentials = PROFILES.map(
    (name) =>
      `[${name}]\naws_access_key_id = AKIA${name.toUpperCase()}0000000\naws_secret_access_key = hush\n`,
  );
  await writeFile(join(folder, "config"), config.join("\n"));
  await writeFile(join(folder, "credentials"), credentials.join("\n"));
});
afterAll(async () => {
  await trial.stop();
  await rm(folder, { recursive: true });
});

describe("the credentials", () => {
  const keyThatLooked = (): string | undefined => trial.emulator.requests.at(-1)?.accessKeyId;

  test("are those of the profile in the arguments, then in the stack's configuration, then the environment's", async () => {
    const arn = trial.job(["ACTIVE"]);
    await trial.plugin.create({ datasetImportJobArn: arn });
    expect(keyThatLooked()).toBe(trial.emulator.environment.AWS_ACCESS_KEY_ID);

    const configured = await trial.anotherPlugin({
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    });
    await configured.configure({ "aws:profile": "stack" });
    // The second call arrives before the first one has configured the provider.
    const [first, second] = await Promise.all([
      configured.create({ datasetImportJobArn: arn }),
      configured.create({ datasetImportJobArn: trial.job(["ACTIVE"]) }),
    ]);
    expect(keyThatLooked()).toBe("AKIASTACK0000000");
    expect(trial.emulator.requests.at(-2)?.accessKeyId).toBe("AKIASTACK0000000");

    const third = await configured.create({ datasetImportJobArn: arn, profile: "argument" });
    expect(keyThatLooked()).toBe("AKIAARGUMENT0000000");
    expect(
      JSON.stringify([first, second, third, trial.engine.lines, configured.stderr()]),
    ).not.toMatch(/hush|AKIA/);
    // Nor does the SDK complain of the environment's keys, which are not used then.
    expect(configured.stderr()).toBe("");
  });

  test("that cannot be found fail the gate at once", async () => {
    const reply = await trial.plugin.create({
      datasetImportJobArn: trial.job(["ACTIVE"]),
      profile: "nobody",
    });

    expect(reply.error).toContain("CredentialsProviderError");
    expect(reply.error).toContain("using profile: [nobody] in configuration");
    expect(reply.error).toContain(
      `The credentials are those of profile "nobody", and not the keys in AWS_ACCESS_KEY_ID.`,
    );
  });
});
