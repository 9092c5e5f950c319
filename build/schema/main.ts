// Checks the schema of the Pulumi package, or writes the schema again: npm run schema.
import { readFileSync, writeFileSync } from "node:fs";

import { generatedSchema } from "./package-schema.ts";

const PATH = "src/pulumi/native/schema.json";

/** Checks that the schema is up to date, or writes the schema with `--write`. */
function main(): void {
  const schema = generatedSchema();
  if (process.argv.includes("--write")) {
    writeFileSync(PATH, schema);
    console.log(`Written: ${PATH}.`);
  } else if (written() === schema) {
    console.log(`${PATH} is what the kinds, the AWS SDK and the docstrings say.`);
  } else {
    console.error(
      `${PATH} is not what the kinds, the AWS SDK and the docstrings say. "npm run schema" writes it again.`,
    );
    process.exitCode = 1;
  }
}

function written(): string | undefined {
  try {
    return readFileSync(PATH, "utf8");
  } catch {
    return undefined;
  }
}

main();
