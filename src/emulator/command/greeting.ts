// The text that the command prints when the emulator has started.
import type { PersonalizeEmulator } from "../emulator.ts";
import { importJobArn } from "../fixtures/import-job-declaration.ts";
import { datasetArnParts } from "../protocol/arn.ts";

/** The address of the emulator, the environment that a shell needs to use it, and commands to try. */
export function greeting(
  { endpoint, environment }: PersonalizeEmulator,
  datasetArns: readonly string[],
): string {
  const exports = Object.entries(environment).map(([name, value]) => `  export ${name}=${value}`);
  return [
    `Personalize emulator at ${endpoint}`,
    "(open this address in a browser to see and control what the emulator holds)",
    ...datasetArns.map((arn) => `Dataset ${arn}`),
    "",
    "Set this environment in the shell that uses the emulator, and unset AWS_PROFILE there:",
    ...exports,
    "",
    ...datasetArns.slice(0, 1).flatMap(examples),
    "Ctrl-C ends the emulator.",
    "",
  ].join("\n");
}

function examples(datasetArn: string): string[] {
  const { region, partition, account } = datasetArnParts(datasetArn);
  return [
    "Try:",
    `  aws personalize create-dataset-import-job --region ${region} --job-name first-import \\`,
    `    --dataset-arn ${datasetArn} \\`,
    "    --data-source dataLocation=s3://my-bucket/interactions.csv \\",
    `    --role-arn arn:${partition}:iam::${account}:role/personalize-import`,
    `  aws personalize describe-dataset-import-job --region ${region} \\`,
    `    --dataset-import-job-arn ${importJobArn(datasetArn, "first-import")}`,
    `  npx pulumi-personalize-readiness wait ${datasetArn} --newest`,
    "Or control the emulator:",
    `  npx pulumi-personalize-emulator add-import ${datasetArn} --fail "no such column"`,
    "  npx pulumi-personalize-emulator advance 10m",
    "",
  ];
}
