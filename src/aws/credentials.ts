// The source of a client's credentials.
import type * as credentialProviders from "@aws-sdk/credential-providers";

import type { Access } from "./access.ts";
import type { Environment } from "./proxy.ts";
import { oddityInSharedConfig } from "./shared-config.ts";
import { SILENCE } from "./silence.ts";

type Providers = typeof credentialProviders;
type Chain = ReturnType<Providers["fromNodeProviderChain"]>;

/** The settings of the SDK's default chain. */
export interface ChainOptions {
  /** How the chain's own clients connect. */
  readonly requestHandler: object;
  /** Whether the files are read again. Otherwise the SDK reads them once in a process. */
  readonly readAgain: boolean;
}

/**
 * The SDK's default chain, with more options than the SDK gives it. Where a profile or a container gives no credentials, the
 * chain says only that nobody has credentials; this chain says why.
 */
export function defaultChain(
  profile: string | undefined,
  { requestHandler, readAgain }: ChainOptions,
): Chain {
  const options = {
    profile,
    logger: SILENCE,
    ignoreCache: readAgain,
    clientConfig: { requestHandler },
  };
  return lazily(({ fromNodeProviderChain, fromIni, fromHttp }) => {
    const chain = fromNodeProviderChain(options);
    const named = profile ?? process.env.AWS_PROFILE ?? "";
    return async (identity) => {
      try {
        return await chain(identity);
      } catch (error) {
        if (readAgain && named !== "") {
          return fromIni({ ...options, profile: named })(identity).catch(
            async (reason: unknown) => {
              throw withMore(reason, await oddityInSharedConfig(process.env));
            },
          );
        }
        if (readAgain && namesContainer(process.env)) {
          return fromHttp({ ...options, maxRetries: 0 })();
        }
        throw error;
      }
    };
  });
}

/** Whether the environment names the source of a container's credentials. */
function namesContainer(env: Environment): boolean {
  return ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"].some(
    (name) => (env[name] ?? "") !== "",
  );
}

/** The credentials of a role that is assumed with the credentials of a profile or the default chain. */
export function assumedRole(
  { region, assumeRoleArn, profile }: Access,
  chain: ChainOptions,
): Chain {
  return lazily(({ fromTemporaryCredentials }) =>
    fromTemporaryCredentials({
      params: { RoleArn: assumeRoleArn, RoleSessionName: "pulumi-personalize-readiness" },
      clientConfig: { region, requestHandler: chain.requestHandler },
      masterCredentials: defaultChain(profile, chain),
    }),
  );
}

/** Most gates need nothing but the SDK's own chain, so the code for more is loaded only when a gate needs more. */
function lazily(make: (providers: Providers) => Chain): Chain {
  let provider: Promise<Chain> | undefined;
  return async (identity) => {
    provider ??= import("@aws-sdk/credential-providers").then(make);
    return (await provider)(identity);
  };
}

function withMore(reason: unknown, more: string | undefined): unknown {
  if (reason instanceof Error && more !== undefined) {
    reason.message = `${reason.message} ${more}`;
  }
  return reason;
}

/**
 * The credentials that a client uses, in a sentence; undefined where no profile is named. The SDK prefers a named profile to
 * the keys of the environment.
 */
export function credentialsUsed(
  { profile, assumeRoleArn }: Access,
  env: Environment,
): string | undefined {
  const named =
    profile !== undefined
      ? `profile "${profile}"`
      : env.AWS_PROFILE !== undefined && env.AWS_PROFILE !== ""
        ? `profile "${env.AWS_PROFILE}" (AWS_PROFILE)`
        : undefined;
  if (named === undefined) {
    return undefined;
  }
  const hasKeys = (env.AWS_ACCESS_KEY_ID ?? "") !== "";
  const which = assumeRoleArn === undefined ? "" : " that assume the role in assumeRoleArn";
  return `The credentials${which} come from ${named}${hasKeys ? ", not from the keys in AWS_ACCESS_KEY_ID" : ""}.`;
}
