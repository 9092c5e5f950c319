// Tests of secrets that the native provider gets and must not tell.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DELAYS } from "../../support/host-trial.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterAll(() => trial.stop());

const secret = (value: unknown): object => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});

const nameOf = (arn: string): string => arn.split("/").at(-1) ?? "";

test("a secret ARN is used, and every output that holds the ARN or its name is secret", async () => {
  const arn = trial.job(["ACTIVE"]);

  const { id, properties } = await trial.native.create({ datasetImportJobArn: secret(arn) });

  expect(id).toBe(arn);
  expect(properties).toMatchObject({
    datasetImportJobArn: secret(arn),
    jobName: secret(nameOf(arn)),
    status: "ACTIVE",
  });
});

test("a secret setting of the provider is in no error and in no kept gate", async () => {
  const plugin = await trial.another();
  await plugin.configure({ profile: secret("hush-profile") });
  const arn = trial.job(["ACTIVE"]);

  const reply = await plugin.create({ datasetImportJobArn: arn });

  expect(JSON.stringify(reply)).toContain("[secret]");
  expect(JSON.stringify(reply) + plugin.output()).not.toContain("hush");
});

test("a secret of 200 kB, and 20,000 short secrets, end no wait and are in no error", async () => {
  const plugin = await trial.another();
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const csv = "hush-user,hush-item\n".repeat(10_000);
  const many = Array.from({ length: 20_000 }, (_, at) => `hush-${at}`);

  for (const triggers of [[secret(csv)], secret(many)]) {
    const { initFailed } = await plugin.create(
      { datasetImportJobArn: arn, triggers, ...DELAYS },
      { timeout: 0.2 },
    );

    expect(initFailed?.reasons[0]).toBe(`The dataset import job ${arn} was not ready within 0.2s.`);
    expect(initFailed?.reasons.join(" ")).not.toContain("hush");
  }
  expect(plugin.output()).not.toContain("hush");
});

describe("a secret is in no", () => {
  test("mistake that check finds, however long or short the secret is", async () => {
    const long = `arn:aws:personalize:eu-west-1:123456789012:filter/${"x".repeat(100)}"y"`;

    const { failures = [] } = await trial.native.check({
      datasetImportJobArn: secret(long),
      minDelay: secret(7),
      assumeRoleArn: [secret("hush-hush")],
      maxDelay: { of: secret("hush-hush") },
    });

    const reasons = failures.map(({ reason }) => reason);
    expect(reasons).toHaveLength(4);
    for (const reason of reasons) {
      expect(reason).toContain(" is [secret], but it must be ");
    }
    expect(reasons.join(" ")).not.toMatch(/xxx|hush/);
  });

  test("mistake of another argument, however short the secret is", async () => {
    const { failures } = await trial.native.check({
      datasetImportJobArn: trial.job(["ACTIVE"]),
      ...{ minDelay: "9s", maxDelay: secret("8s") },
    });

    expect(failures?.map(({ reason }) => reason)).toEqual([
      'minDelay is "9s", but it must be no longer than maxDelay, which is [secret].',
    ]);
  });

  test("error about credentials, however short the name of a profile is", async () => {
    const inputs = { datasetImportJobArn: trial.job(["ACTIVE"]), profile: secret("dev") };

    const reply = await trial.native.create(inputs);

    expect(JSON.stringify(reply)).toContain("[secret]");
    expect(JSON.stringify(reply)).not.toMatch(/\bdev\b/);
  });

  test.each([
    ["a process that gives no credentials", ["credential_process = echo nothing"]],
    [
      "two profiles that name each other",
      ["role_arn = arn:aws:iam::123456789012:role/a", "source_profile = two"],
    ],
    [
      "an unknown source of credentials",
      ["role_arn = arn:aws:iam::123456789012:role/a", "credential_source = Nothing"],
    ],
  ])("error about a short profile with %s", async (_, lines) => {
    const folder = mkdtempSync(join(tmpdir(), "secret-profile-"));
    const config = join(folder, "config");
    const second = ["[profile two]", ...lines.slice(0, 1), "source_profile = dev"];
    writeFileSync(config, ["[profile dev]", ...lines, ...second, ""].join("\n"));
    const plugin = await trial.another({
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "none"),
    });
    const inputs = { datasetImportJobArn: trial.job(["ACTIVE"]), profile: secret("dev") };

    const { initFailed } = await plugin.create({ ...inputs, ...DELAYS });
    rmSync(folder, { recursive: true });

    const reason = initFailed?.reasons.join(" ");
    expect(reason).toMatch(/profile \[secret\]/i);
    expect(reason).not.toMatch(/\bdev\b/);
  });

  test("contradiction of a get, whatever type the secret has", async () => {
    const inputs = { datasetImportJobArn: secret(4711) };

    const { error } = await trial.native.read(trial.job(["ACTIVE"]), { inputs, outputs: {} });

    expect(error).toContain("but datasetImportJobArn is [secret]. Give the ID alone.");
    expect(error).not.toContain("4711");
  });

  test("mistake that checkConfig finds", async () => {
    const mistakes = await trial.native.checkConfig({ createTimeout: secret("hush-hush") });

    expect(mistakes).toEqual([
      {
        property: "",
        reason: expect.stringContaining("createTimeout is [secret], but it must be") as string,
      },
    ]);
  });

  test.each([
    ["is gone", undefined],
    ["is not to be seen", "AccessDeniedException"],
  ])("error about a resource that %s", async (_, refusedWith) => {
    const arn = refusedWith === undefined ? `${trial.job(["ACTIVE"])}-gone` : trial.job(["ACTIVE"]);
    if (refusedWith !== undefined) {
      trial.interject(() => ({
        httpStatus: 400,
        body: JSON.stringify({ __type: refusedWith, message: `not on resource: ${arn}` }),
      }));
    }

    const got = await trial.native.read(arn, {
      inputs: { datasetImportJobArn: secret(arn) },
      outputs: {},
    });
    trial.calmDown();

    expect(got.error).toContain("The dataset import job [secret] ");
    expect(got.error).not.toContain(nameOf(arn));
  });

  test.each([
    [
      "that is too long",
      `${"explicit deny ".repeat(34)}in the policy for `,
      "correct-horse-battery-staple",
      "in the policy for...",
    ],
    [
      "with more lines than one",
      "denied for ",
      "correct-horse-battery-staple\nof the vault",
      "denied for [secret]...",
    ],
  ])("message of AWS %s, which is cut inside the secret", async (_, before, hush, shown) => {
    const message = `${before}${hush} in the vault`;
    trial.interject(() => ({
      httpStatus: 400,
      body: JSON.stringify({ __type: "AccessDeniedException", message }),
    }));

    const inputs = { datasetImportJobArn: trial.job(["ACTIVE"]), triggers: secret([hush]) };
    const { error } = await trial.native.create(inputs);
    trial.calmDown();

    expect(error).toContain(shown);
    expect(error).not.toContain("corr");
  });

  test("reason of a wait that ran out, nor on the row", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { datasetImportJobArn: secret(arn), ...DELAYS };
    const before = trial.messages().length;

    const { initFailed } = await trial.native.create(inputs, { timeout: 0.2 });
    const outputs = initFailed?.properties ?? {};
    const updated = await trial.native.update({ inputs, outputs }, inputs, { timeout: 0.001 });
    const refreshed = await trial.native.read(arn, { inputs, outputs }, { timeout: 0.001 });

    const reasons = [initFailed, updated.initFailed, refreshed.initFailed].map((one) =>
      one?.reasons.join(" "),
    );
    for (const reason of reasons) {
      expect(reason).toContain("The dataset import job [secret] was not ready within");
      expect(reason).not.toContain(nameOf(arn));
    }
    const said = trial.messages().slice(before);
    expect(said.length).toBeGreaterThan(0);
    for (const message of said) {
      expect(message).toMatch(/^\[secret\]: /);
    }
  });

  test.each([
    ["that has a secret inside, of which a row would show few letters", "pink-flamingo"],
    ["with a very short name, which is secret", "vip"],
  ])("row of an import %s", async (_, hush) => {
    const { datasetArn } = trial.shop();
    const isInside = hush !== "vip";
    const jobName = isInside ? `tonight-${hush}-2026-11` : hush;
    const statuses = ["CREATE IN_PROGRESS"];
    const arn = trial.addImport({ jobName, datasetArn, hoursAgo: 1, statuses });
    const inputs = {
      ...(isInside
        ? { datasetImportJobArn: arn, triggers: secret([hush]) }
        : { datasetImportJobArn: secret(arn) }),
      ...DELAYS,
    };
    const before = trial.messages().length;

    await trial.native.create(inputs, { preview: true });
    await trial.native.create(inputs, { timeout: 0.2 });

    const rows = trial.messages().slice(before);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toContain(isInside ? "tonight-[secret]-2026-11: CREATE" : "[secret]: CREATE");
    }
    expect(rows.join(" ")).not.toMatch(/-pi|ngo|vip/);
  });

  test("line of a preview", async () => {
    const waiting = trial.job(["CREATE IN_PROGRESS"]);
    const failed = trial.job(["CREATE FAILED"], "Invalid data location");
    const before = trial.messages().length;

    for (const arn of [waiting, failed]) {
      await trial.native.create({ datasetImportJobArn: secret(arn) }, { preview: true });
    }

    const [row, warning] = trial.messages().slice(before);
    expect(row).toMatch(/^\[secret\]: CREATE IN_PROGRESS/);
    expect(warning).toContain("The dataset import job [secret] failed");
    expect(warning).not.toContain(nameOf(failed));
  });
});

describe("a secret is also hidden", () => {
  test("in the message of a diff about a newer import", async () => {
    const { datasetArn } = trial.shop();
    const add = (jobName: string, hoursAgo: number): string =>
      trial.addImport({ jobName, datasetArn, hoursAgo, statuses: ["ACTIVE"] });
    add("hush-found", 2);
    const inputs = { datasetArn };
    const { properties: outputs = {} } = await trial.native.create(inputs);
    add("hush-newer", 1);
    const before = trial.messages().length;

    const { changes } = await trial.native.diff(
      { inputs, outputs },
      { ...inputs, triggers: secret(["hush-newer"]) },
    );
    const { changes: followed } = await trial.native.diff(
      { inputs: { ...inputs, triggers: secret(["hush-newer"]) }, outputs },
      { ...inputs, triggers: secret(["hush-newer"]) },
    );

    expect([changes, followed]).toEqual([2, 2]);
    const told = trial.messages().slice(before);
    expect(told.length).toBeGreaterThan(0);
    expect(told.join(" ")).toContain("The newest dataset import job is [secret], created ");
    expect(told.join(" ")).not.toContain("hush-newer");
  });

  test("in the mistakes of a get", async () => {
    const arn = trial.job(["ACTIVE"]);

    const { error } = await trial.native.read(arn, {
      inputs: { profile: secret(7), minDelay: secret("hush-hush") },
    });

    expect(error).toContain("profile is [secret], but it must be");
    expect(error).toContain("minDelay is [secret], but it must be");
    expect(error).not.toContain("hush");
  });

  test.each(["inputs", "outputs"] as const)("when it is one only in the old %s", async (where) => {
    const arn = trial.job(["CREATE FAILED"], "Invalid data location");
    const plain = { datasetImportJobArn: arn };
    const state = {
      inputs: plain,
      outputs: { ...plain, __stateVersion: 1 },
      [where]: {
        datasetImportJobArn: secret(arn),
        ...(where === "outputs" && { __stateVersion: 1 }),
      },
    };

    const { error } = await trial.native.update(state, plain);
    const { initFailed } = await trial.native.read(arn, state);

    for (const text of [error, initFailed?.reasons.join(" ")]) {
      expect(text).toContain("The dataset import job [secret] failed");
      expect(text).not.toContain(nameOf(arn));
    }
  });

  test("when it is among the triggers", async () => {
    const arn = trial.job(["CREATE FAILED"], "no column hush-hush in the data");

    const { error } = await trial.native.create({
      datasetImportJobArn: arn,
      triggers: [{ of: secret("hush-hush") }],
    });

    expect(error).toContain("no column [secret] in the data");
  });
});

test("a secret that is not known yet makes no other unknown output secret", async () => {
  const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  const { properties } = await trial.native.create(
    { datasetImportJobArn: secret(unknown) },
    { preview: true },
  );

  expect(properties).toMatchObject({ datasetImportJobArn: secret(unknown), status: unknown });
});

test("an output that is cut inside a secret is secret, also after the next wait, which ends without an answer", async () => {
  const hush = "correct-horse-battery-staple";
  const arn = trial.job(
    ["CREATE FAILED"],
    `${"no column ".repeat(296)}${hush}${" in it".repeat(9)}`,
  );
  const given = { inputs: { datasetImportJobArn: arn, triggers: secret([hush]) } };
  const before = { datasetImportJobArn: arn, __stateVersion: 1 };

  const first = await trial.native.read(arn, { ...given, outputs: before });
  const outputs = first.initFailed?.properties ?? {};
  trial.interject(() => ({
    httpStatus: 400,
    body: JSON.stringify({ __type: "ExpiredTokenException", message: "too old" }),
  }));
  const second = await trial.native.update({ ...given, outputs }, given.inputs, { timeout: 0.2 });
  trial.calmDown();

  expect(outputs.failureReason).toEqual(
    secret(expect.stringMatching(/no column corr[\w-]*\.\.\. \(\d+ bytes in all\)$/)),
  );
  expect(second.initFailed?.properties.failureReason).toEqual(outputs.failureReason);
});

test("a secret dataset makes every text secret that names the dataset, also in a wait that ran out", async () => {
  const { datasetArn } = trial.shop();
  const statuses = ["CREATE IN_PROGRESS"];
  const arn = trial.addImport({ jobName: "own", datasetArn, hoursAgo: 1, statuses });
  const inputs = { datasetArn: secret(datasetArn), ...DELAYS };

  const { initFailed } = await trial.native.create(inputs, { timeout: 0.001 });

  expect(initFailed?.properties).toMatchObject({
    datasetArn: secret(datasetArn),
    datasetImportJobArn: arn,
  });
});

test("secret triggers differ only when their value does", async () => {
  const datasetImportJobArn = trial.job(["ACTIVE"]);
  const inputs = { datasetImportJobArn, triggers: secret(["a"]) };
  const { properties: outputs = {} } = await trial.native.create(inputs);

  expect(await trial.native.diff({ inputs, outputs }, inputs)).toMatchObject({ changes: 1 });
  expect(
    await trial.native.diff({ inputs, outputs }, { datasetImportJobArn, triggers: [secret("b")] }),
  ).toMatchObject({ changes: 2, detailed: { triggers: 4 } });
});
