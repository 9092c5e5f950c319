// The files of a machine whose user has logged in to AWS with SSO, and the keys that AWS gives for the login.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const START_URL = "https://shop.awsapps.com/start";

/** The lines of the shared configuration of the profile "sso". */
export const SSO_PROFILE = `[profile sso]
sso_start_url = ${START_URL}
sso_region = eu-west-1
sso_account_id = 123456789012
sso_role_name = look
`;

/** Logs somebody in to SSO on a machine with this home folder, until this moment. */
export async function logIn(home: string, expiresAt: string): Promise<void> {
  const cache = join(home, ".aws", "sso", "cache");
  const name = createHash("sha1").update(START_URL).digest("hex");
  await mkdir(cache, { recursive: true });
  await writeFile(
    join(cache, `${name}.json`),
    JSON.stringify({ accessToken: "token", expiresAt, region: "eu-west-1" }),
  );
}

/**
 * The answer of GetRoleCredentials with this key. The key expires at that moment, in milliseconds since 1970; default: in
 * an hour.
 *
 * Source: "GetRoleCredentials", AWS IAM Identity Center Portal API Reference.
 */
export function roleCredentials(accessKeyId: string, expiration = Date.now() + 3_600_000): string {
  return JSON.stringify({
    roleCredentials: {
      ...{ accessKeyId, secretAccessKey: "hush", sessionToken: "hush" },
      expiration,
    },
  });
}
