// A shared credentials file of AWS with profiles of a test.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The file, in a folder of its own. */
export interface SharedCredentials {
  /** The variable that makes the AWS SDK read the file. */
  readonly environment: { readonly AWS_SHARED_CREDENTIALS_FILE: string };
  remove(): Promise<void>;
}

/** Writes the file; each profile has this access key ID. */
export async function placeSharedCredentials(
  accessKeyIds: Readonly<Record<string, string>>,
): Promise<SharedCredentials> {
  const folder = await mkdtemp(join(tmpdir(), "aws-"));
  const file = join(folder, "credentials");
  await writeFile(file, sharedCredentials(accessKeyIds));
  return {
    environment: { AWS_SHARED_CREDENTIALS_FILE: file },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The text of such a file. */
export function sharedCredentials(accessKeyIds: Readonly<Record<string, string>>): string {
  return Object.entries(accessKeyIds)
    .map(([name, key]) => `[${name}]\naws_access_key_id = ${key}\naws_secret_access_key = hush\n`)
    .join("\n");
}
