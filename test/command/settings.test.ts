// Tests of settings of this machine that keep AWS from answering: the first look reports each.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startCommandTrial, type CommandTrial } from "../support/command-trial.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { startTlsFront, type TlsFront } from "../support/tls-front.ts";

let trial: CommandTrial;
let front: TlsFront;
let folder: string;
let arn: string;

beforeAll(async () => {
  trial = await startCommandTrial();
  arn = trial.addImport({ jobName: "done" });
  front = await startTlsFront("elsewhere", Number(new URL(trial.emulator.endpoint).port));
  folder = await mkdtemp(join(tmpdir(), "aws-"));
  await writeFile(join(folder, "config"), "[profile good]\n[profile bad\n");
  await writeFile(join(folder, "sso"), "[profile half]\nsso_session = nobody\n");
});
afterAll(async () => {
  front.close();
  await trial.stop();
  await rm(folder, { recursive: true });
});

test.each<[string, () => Record<string, string | undefined>, string, string]>([
  [
    "FIPS with an endpoint of one's own",
    () => ({ AWS_USE_FIPS_ENDPOINT: "true" }),
    "FIPS and custom endpoint are not supported.",
    "Unset AWS_USE_FIPS_ENDPOINT",
  ],
  [
    "dual stack with an endpoint of one's own",
    () => ({ AWS_USE_DUALSTACK_ENDPOINT: "true" }),
    "Dualstack and custom endpoint are not supported.",
    "Unset AWS_USE_DUALSTACK_ENDPOINT",
  ],
  [
    "an endpoint that is no URL",
    () => ({ AWS_ENDPOINT_URL_PERSONALIZE: "nonsense" }),
    "ERR_INVALID_URL: Invalid URL.",
    "Correct AWS_ENDPOINT_URL_PERSONALIZE",
  ],
  [
    "an endpoint without its protocol",
    () => ({ AWS_ENDPOINT_URL_PERSONALIZE: "localhost:4566" }),
    "WrongEndpoint: the endpoint begins with localhost:, not with https://.",
    "Correct AWS_ENDPOINT_URL_PERSONALIZE",
  ],
  [
    "an endpoint that speaks no TLS",
    () => ({
      AWS_ENDPOINT_URL_PERSONALIZE: trial.emulator.endpoint.replace("http:", "https:"),
    }),
    "EPROTO: ",
    "Correct AWS_ENDPOINT_URL_PERSONALIZE",
  ],
  [
    "a certificate that is not trusted",
    () => ({ AWS_ENDPOINT_URL_PERSONALIZE: `https://localhost:${front.port}` }),
    "DEPTH_ZERO_SELF_SIGNED_CERT: ",
    "set NODE_EXTRA_CA_CERTS",
  ],
  [
    "a profile whose session is not there",
    () => ({
      AWS_ACCESS_KEY_ID: undefined,
      AWS_CONFIG_FILE: join(folder, "sso"),
      AWS_PROFILE: "half",
    }),
    "TypeError: ",
    "Correct the AWS settings of this machine",
  ],
])("%s is told at the first look, with the setting", async (_what, environment, error, setting) => {
  const { code, stdout, stderr } = await trial.runWith(environment(), "wait", arn);

  expect([code, stdout]).toEqual([9, ""]);
  const [first, remedy, ...more] = stderr.trimEnd().split("\n");
  expect(first).toContain(
    `The dataset import job ${arn} cannot be described with the settings of this machine: `,
  );
  expect(first).toContain(error);
  expect(remedy).toContain(setting);
  expect(more).toEqual([]);
});

test("a trusted certificate changes nothing", async () => {
  const { code } = await trial.runWith(
    {
      AWS_ENDPOINT_URL_PERSONALIZE: `https://localhost:${front.port}`,
      NODE_EXTRA_CA_CERTS: front.certificateFile,
    },
    ...["wait", arn],
  );

  expect(code).toBe(0);
});

test.each([
  ["unknown", "nobody", "sso", ""],
  [
    "hidden by a line that makes no sense",
    "bad",
    "config",
    " Line 2 of FOLDER/config is not valid.",
  ],
])("a profile that is %s is told at the first look", async (_what, profile, file, more) => {
  const config = { AWS_CONFIG_FILE: join(folder, file) };

  const { code, stderr } = await trial.runWith(config, "wait", arn, "--profile", profile);

  expect(code).toBe(6);
  expect(stderr.split("\n").slice(0, 2)).toEqual([
    `The dataset import job ${arn} cannot be described with the current credentials: ` +
      `CredentialsProviderError: Could not resolve credentials using profile: [${profile}] in configuration/credentials file(s).${more.replace("FOLDER", folder)}`,
    `The credentials come from profile "${profile}", not from the keys in AWS_ACCESS_KEY_ID.`,
  ]);
});

test("the message about an unknown host begins with this machine, and does not mention imports", async () => {
  const { code, stderr } = await trial.runWith(
    { AWS_ENDPOINT_URL_PERSONALIZE: "http://personalize.invalid" },
    ...["status", DATASET_ARN],
    "--newest",
  );

  expect(code).toBe(7);
  expect(stderr).toMatch(/the last error is (ENOTFOUND|EAI_AGAIN): /);
  expect(stderr).toContain("Check this machine's DNS, proxy (HTTPS_PROXY, ");
  expect(stderr).not.toContain("AWS listed no");
});
