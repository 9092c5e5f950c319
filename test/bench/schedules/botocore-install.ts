// Installs botocore, whose waiter is a contender.
import {
  ensurePythonPackages,
  installedPythonPackages,
  type PythonPackages,
} from "../../../build/machine/python-packages.ts";

const BOTOCORE: PythonPackages = {
  name: "botocore",
  what: "botocore's waiter",
  requirements: "test/bench/schedules/botocore/requirements.txt",
  megabytes: 17,
};

/** Puts the pinned botocore into this user's cache, once, and says so. @returns the folder to import it from. */
export async function ensureBotocore(say: (line: string) => void): Promise<string> {
  return ensurePythonPackages(BOTOCORE, say);
}

export async function installedBotocore(): Promise<string> {
  return installedPythonPackages(BOTOCORE);
}
