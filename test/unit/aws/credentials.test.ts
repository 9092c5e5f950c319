// Tests of where the credentials of a client come from.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { assumedRole, credentialsUsed, defaultChain } from "../../../src/aws/credentials.ts";

describe("the credentials used", () => {
  const ACCESS = { region: "eu-west-1" };

  test.each([
    [undefined, {}, undefined],
    [undefined, { AWS_PROFILE: "" }, undefined],
    [undefined, { AWS_ACCESS_KEY_ID: "AKIA" }, undefined],
    ["a", {}, 'The credentials come from profile "a".'],
    ["a", { AWS_PROFILE: "b" }, 'The credentials come from profile "a".'],
    [undefined, { AWS_PROFILE: "b" }, 'The credentials come from profile "b" (AWS_PROFILE).'],
    [
      "a",
      { AWS_ACCESS_KEY_ID: "AKIA" },
      'The credentials come from profile "a", not from the keys in AWS_ACCESS_KEY_ID.',
    ],
    ["a", { AWS_ACCESS_KEY_ID: "" }, 'The credentials come from profile "a".'],
  ])("with profile %j in %j are told as %j", (profile, env, sentence) => {
    expect(credentialsUsed({ ...ACCESS, profile }, env)).toBe(sentence);
  });
});

describe("the default chain", () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    environment = process.env;
    folder = await mkdtemp(path.join(tmpdir(), "aws-"));
    process.env = {
      HOME: folder,
      AWS_CONFIG_FILE: path.join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: path.join(folder, "credentials"),
      AWS_EC2_METADATA_DISABLED: "true",
    };
  });
  afterEach(async () => {
    process.env = environment;
    await rm(folder, { recursive: true });
  });

  const keyOf = async (readAgain: boolean, profile?: string): Promise<string> => {
    const chain = defaultChain(profile, {
      requestHandler: {},
      readAgain,
    });
    return (await chain()).accessKeyId;
  };
  const writeKeys = (key: string): Promise<void> =>
    writeFile(
      path.join(folder, "credentials"),
      `[a]\naws_access_key_id = ${key}\naws_secret_access_key = hush\n`,
    );

  test("reads a file again only on demand", async () => {
    await writeKeys("AKIAOLD");
    expect(await keyOf(false, "a")).toBe("AKIAOLD");
    await writeKeys("AKIANEW");

    expect(await keyOf(false, "a")).toBe("AKIAOLD");
    expect(await keyOf(true, "a")).toBe("AKIANEW");
  });

  test("says why a profile has no credentials, after it has read all files again", async () => {
    await writeKeys("AKIA");

    await expect(keyOf(false, "b")).rejects.toThrow(
      "Could not load credentials from any providers",
    );
    await expect(keyOf(true, "b")).rejects.toThrow(
      /^Could not resolve credentials using profile: \[b\] in configuration\/credentials file\(s\)\.$/,
    );
    process.env.AWS_PROFILE = "c";
    await expect(keyOf(true)).rejects.toThrow("using profile: [c]");
  });

  test("names the line of a file that it passed over", async () => {
    await writeKeys("AKIA");
    await writeFile(path.join(folder, "config"), "[profile b\nregion = eu-west-1\n");

    await expect(keyOf(true, "b")).rejects.toThrow(
      `using profile: [b] in configuration/credentials file(s). Line 1 of ${folder}/config is not valid.`,
    );
  });

  test("has nothing to add where no profile is named", async () => {
    await expect(keyOf(true)).rejects.toThrow("Could not load credentials from any providers");
  });
});

test("a role is assumed by the name of this package, in the region of the resource, over the chain's own connection", async () => {
  const role = "arn:aws:iam::123456789012:role/look";
  const asked: { readonly hostname: string; readonly body: string }[] = [];
  const requestHandler = {
    handle(request: { readonly hostname: string; readonly body: string }) {
      asked.push(request);
      return Promise.reject(new Error("nobody answers"));
    },
  };
  const environment = process.env;
  process.env = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "hush" };
  try {
    const chain = assumedRole(
      { region: "eu-west-1", assumeRoleArn: role },
      { requestHandler, readAgain: false },
    );
    await expect(chain()).rejects.toThrow("nobody answers");
  } finally {
    process.env = environment;
  }

  expect(asked.map(({ hostname }) => hostname)).toEqual(["sts.eu-west-1.amazonaws.com"]);
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toMatchObject({
    Action: "AssumeRole",
    RoleArn: role,
    RoleSessionName: "pulumi-personalize-readiness",
  });
});
