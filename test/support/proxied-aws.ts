// Personalize, STS and SSO as a company's machines reach them: over TLS, and only through a proxy.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startProxyStandIn, type ProxyStandIn } from "./proxy-stand-in.ts";
import { logIn, roleCredentials, SSO_PROFILE } from "./sso-login.ts";
import { startStsStandIn } from "./sts-stand-in.ts";
import { startTlsFront } from "./tls-front.ts";

/** The hosts that only the proxy can reach. */
export const PERSONALIZE = "personalize.eu-west-1.amazonaws.com";
export const STS = "sts.eu-west-1.amazonaws.com";
export const SSO = "portal.sso.eu-west-1.amazonaws.com";

export interface ProxiedAws {
  readonly proxy: ProxyStandIn;
  /** The variables of a process that trusts these hosts, and has no other endpoint of Personalize. They name no proxy. */
  readonly environment: Readonly<Record<string, string>>;
  /** The variables of a process whose user has logged in to SSO. */
  readonly loggedIn: Readonly<Record<string, string>>;
  /** The keys that STS and SSO give. */
  readonly keyOfRole: string;
  readonly keyOfSso: string;
  close(): Promise<void>;
}

/** @param personalize the endpoint of an emulator, in plain HTTP */
export async function startProxiedAws(personalize: string): Promise<ProxiedAws> {
  const keyOfSso = "ASIASSO0000000000";
  const home = await mkdtemp(join(tmpdir(), "home-"));
  await writeFile(join(home, "config"), SSO_PROFILE);
  await logIn(home, "2100-01-01T00:00:00Z");
  const sts = await startStsStandIn();
  const sso = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(roleCredentials(keyOfSso));
  });
  await new Promise<void>((resolve) => sso.listen(0, "127.0.0.1", resolve));
  const hosts = {
    [PERSONALIZE]: portOf(personalize),
    [STS]: portOf(sts.environment.AWS_ENDPOINT_URL_STS ?? ""),
    [SSO]: (sso.address() as AddressInfo).port,
  };
  const fronts = await Promise.all(
    Object.entries(hosts).map(async ([host, port]) => ({
      host,
      front: await startTlsFront(host, port),
    })),
  );
  const certificates = join(home, "certificates.pem");
  const texts = fronts.map(({ front }) => readFile(front.certificateFile, "utf8"));
  await writeFile(certificates, (await Promise.all(texts)).join(""));
  const proxy = await startProxyStandIn(
    Object.fromEntries(fronts.map(({ host, front }) => [host, front.port])),
  );
  return {
    proxy,
    environment: { AWS_ENDPOINT_URL_PERSONALIZE: "", NODE_EXTRA_CA_CERTS: certificates },
    loggedIn: { HOME: home, AWS_CONFIG_FILE: join(home, "config"), AWS_PROFILE: "sso" },
    keyOfRole: sts.accessKeyId,
    keyOfSso,
    async close() {
      proxy.close();
      for (const { front } of fronts) {
        front.close();
      }
      sts.close();
      sso.close();
      await rm(home, { recursive: true });
    },
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
