// The AWS SDK client that a gate looks with.
import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import type { Access } from "./access.ts";
import { assumedRole, defaultChain } from "./credentials.ts";
import { proxyEnvironment, proxyVariable } from "./proxy.ts";
import { sdk } from "./sdk.ts";
import { SILENCE } from "./silence.ts";

/** In milliseconds. The SDK's own defaults wait forever on a silent socket. */
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** The default of 50 sockets would make a hundred gates take turns. */
const MAX_SOCKETS = 500;

/** The part of a client that sends commands to AWS. */
export type Sender = Pick<PersonalizeClient, "send">;

/** The SDK cannot reach the endpoint, however right the other settings are. */
export class WrongEndpoint extends Error {
  override readonly name = "WrongEndpoint";
}

/**
 * A client for this access.
 *
 * @param readAgain whether the files of the shared configuration are read again
 */
export function makeClient(access: Access, readAgain = false): PersonalizeClient {
  const { region, profile, assumeRoleArn } = access;
  const agent = { maxSockets: MAX_SOCKETS, proxyEnv: proxyEnvironment(process.env) };
  const requestHandler = { ...TIMEOUTS, httpsAgent: agent, httpAgent: agent };
  const chain = { requestHandler, readAgain };
  // The clients of the SDK's own chain do not use a proxy.
  const ownChain = readAgain || proxyVariable(process.env) !== undefined;
  const client = new (sdk().PersonalizeClient)({
    region,
    logger: SILENCE,
    profile,
    ...(assumeRoleArn !== undefined
      ? { credentials: assumedRole(access, chain) }
      : ownChain && { credentials: defaultChain(profile, chain) }),
    // After AWS has throttled a call, all calls of the client slow down together, and speed up again.
    retryMode: "adaptive",
    maxAttempts: 3,
    requestHandler,
  });
  client.middlewareStack.add(
    (next) => (args) => {
      const { protocol } = args.request as { protocol?: string };
      // The SDK takes "localhost:4566" for a URL, and any protocol for HTTP.
      if (protocol !== "https:" && protocol !== "http:") {
        throw new WrongEndpoint(`the endpoint begins with ${String(protocol)}, not with https://`);
      }
      return next(args);
    },
    { step: "build" },
  );
  return client;
}
