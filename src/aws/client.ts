// The AWS SDK client that a gate looks with, and what a gate needs to have one.
import { PersonalizeClient } from "@aws-sdk/client-personalize";
import type * as credentialProviders from "@aws-sdk/credential-providers";

/** The region and credentials that a client looks with. Gates with equal access share one client, its sockets and its pace. */
export interface Access {
  readonly region: string;
  /** A profile of the shared AWS configuration; the SDK's default chain when left out. */
  readonly profile?: string | undefined;
  /** A role to assume with the credentials of the profile or chain; none when left out. */
  readonly assumeRoleArn?: string | undefined;
}

/** In milliseconds. The SDK's own defaults wait for ever on a silent socket. */
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

const nothing = (): void => undefined;
/** Without a logger the SDK warns, as if something were wrong, where there are a profile and keys in the environment. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** What sends commands to AWS. */
export type Sender = Pick<PersonalizeClient, "send">;

/** A client for this access. */
export function makeClient({ region, profile, assumeRoleArn }: Access): PersonalizeClient {
  return new PersonalizeClient({
    region,
    logger: SILENT,
    ...(profile === undefined ? {} : { profile }),
    ...(assumeRoleArn === undefined
      ? {}
      : { credentials: assumedRole(region, assumeRoleArn, profile) }),
    // After AWS has throttled a call, all calls of the client slow down together, and speed up again.
    retryMode: "adaptive",
    maxAttempts: 3,
    requestHandler: {
      ...TIMEOUTS,
      // The default of 50 sockets would make a hundred gates take turns.
      httpsAgent: { maxSockets: 500 },
      httpAgent: { maxSockets: 500 },
    },
  });
}

type RoleProvider = ReturnType<typeof credentialProviders.fromTemporaryCredentials>;

function assumedRole(region: string, roleArn: string, profile: string | undefined): RoleProvider {
  let provider: Promise<RoleProvider> | undefined;
  return async (identity) => {
    // Most gates assume no role, so the code for that is loaded only when a gate does.
    provider ??= import("@aws-sdk/credential-providers").then(
      ({ fromTemporaryCredentials, fromNodeProviderChain }) =>
        fromTemporaryCredentials({
          params: { RoleArn: roleArn, RoleSessionName: "pulumi-personalize-readiness" },
          clientConfig: { region, requestHandler: TIMEOUTS },
          ...(profile === undefined
            ? {}
            : { masterCredentials: fromNodeProviderChain({ profile, logger: SILENT }) }),
        }),
    );
    return (await provider)(identity);
  };
}
