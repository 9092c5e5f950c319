// The versions of the Pulumi CLI that the tests run on.

/** One version of the CLI. */
export interface CliVersion {
  readonly version: string;
  /** The folder with the version's `go.mod` and `go.sum`, beside this file. */
  readonly module: string;
  /** The oldest Go that builds the version. */
  readonly go: string;
  /** Whether a later version serves as well. */
  readonly laterCounts: boolean;
}

const VERSIONS: Readonly<Record<string, CliVersion>> = {
  newest: { version: "3.274.1", module: "newest", go: "1.26.6", laterCounts: true },
  // The oldest version that the package promises to work with.
  oldest: { version: "3.250.0", module: "oldest", go: "1.25.11", laterCounts: false },
};

/**
 * The version that `PULUMI_CLI_UNDER_TEST` names; default: the newest.
 *
 * @throws Error when the variable names no version.
 */
export function cliUnderTest(name = process.env.PULUMI_CLI_UNDER_TEST ?? "newest"): CliVersion {
  const version = VERSIONS[name];
  if (version === undefined) {
    throw new Error(
      `PULUMI_CLI_UNDER_TEST is "${name}", but it must be one of ${Object.keys(VERSIONS).join(", ")}.`,
    );
  }
  return version;
}
