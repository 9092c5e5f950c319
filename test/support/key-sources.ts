// The sources from which an AWS SDK gets keys that expire: a container's endpoint, a program, and an SSO login.
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { HOUR } from "./shop.ts";
import { logIn, roleCredentials, SSO_PROFILE } from "./sso-login.ts";

export type KeySource = "container" | "process" | "sso";

/** A key, and the moment at which it expires, in milliseconds since 1970. */
interface GivenKey {
  readonly key: string;
  readonly expiresAt: number;
}

/** The sources, which all give the same key at a time. */
export interface KeySources {
  /** The variables of a process that gets its keys from this source. */
  environment(source: KeySource): Readonly<Record<string, string>>;
  /** From now on every source gives this key. */
  setKey(key: string): Promise<void>;
  /** From now on the endpoint gives the result of `make` at each request. */
  giveEach(make: () => GivenKey): void;
  /** Logs somebody in to SSO until this moment. */
  logIn(until: string): Promise<void>;
  /** The next statuses of the endpoint of the container and of SSO; then 200. */
  statuses: number[];
  /** The authorization of each request to this endpoint, oldest first. */
  readonly asked: (string | undefined)[];
  close(): Promise<void>;
}

export async function startKeySources(): Promise<KeySources> {
  const folder = await mkdtemp(join(tmpdir(), "sources-"));
  const program = join(folder, "keys");
  let make = (): GivenKey => ({ key: "", expiresAt: 0 });
  const server = createServer(({ url: path, headers }, response) => {
    sources.asked.push(headers.authorization);
    const { key, expiresAt } = make();
    response.writeHead(sources.statuses.shift() ?? 200, { "content-type": "application/json" });
    response.end(
      path?.startsWith("/federation") === true
        ? roleCredentials(key, expiresAt)
        : keysOfContainer(key, expiresAt),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(
    join(folder, "config"),
    `[profile process]\ncredential_process = ${program}\n${SSO_PROFILE}`,
  );
  const own: Readonly<Record<KeySource, Readonly<Record<string, string>>>> = {
    container: { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/keys` },
    process: { AWS_PROFILE: "process" },
    sso: { AWS_PROFILE: "sso", AWS_ENDPOINT_URL_SSO: url },
  };
  const sources: KeySources = {
    environment: (source) => ({
      HOME: folder,
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
      AWS_ACCESS_KEY_ID: "",
      AWS_SECRET_ACCESS_KEY: "",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONTAINER_AUTHORIZATION_TOKEN: "pass",
      ...own[source],
    }),
    async setKey(key) {
      make = () => ({ key, expiresAt: Date.now() + HOUR });
      const secrets = { SecretAccessKey: "hush", SessionToken: "hush" };
      const output = { Version: 1, AccessKeyId: key, ...secrets };
      await writeFile(program, `#!/bin/sh\necho '${JSON.stringify(output)}'\n`);
      await chmod(program, 0o755);
    },
    giveEach(next) {
      make = next;
    },
    logIn: (until) => logIn(folder, until),
    statuses: [],
    asked: [],
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
  return sources;
}

function keysOfContainer(key: string, expiresAt: number): string {
  return JSON.stringify({
    AccessKeyId: key,
    SecretAccessKey: "hush",
    Token: "hush",
    Expiration: new Date(expiresAt).toISOString(),
  });
}
