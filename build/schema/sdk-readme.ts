// The page of a generated SDK in its language's registry of packages.
import { programs, type ExampleGate } from "./example-programs.ts";
import { PACKAGE } from "../../src/pulumi/native/token.ts";

const GATE: ExampleGate = {
  name: "interactions",
  type: "DatasetImportJobReadiness",
  args: { datasetArn: "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/INTERACTIONS" },
  output: "datasetGroupArn",
};

/** The page in Markdown, with a program in the language. */
export function sdkReadme(
  name: string,
  language: "python" | "typescript",
  description: string,
): string {
  const program = programs(GATE).find((block) => block.startsWith(`\`\`\`${language}\n`));
  return [
    `# ${name}`,
    description,
    program,
    "Each `pulumi up` waits here until the newest import of the dataset is `ACTIVE`. What uses an output of the gate is built only then.",
    `Pulumi runs the gate with the plugin \`${PACKAGE}\` of the same version as this package.`,
  ].join("\n\n");
}
