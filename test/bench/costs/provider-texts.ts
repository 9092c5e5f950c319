// The texts of the providers that are measured in a plugin process without an engine.
import { STORED_TEXT } from "../../../dist/gates/stored-text.js";

/** The text that a resource keeps under `__provider`: the plugin process evaluates the text to find the provider. */
export const GATE_TEXT = STORED_TEXT;

/** Does nothing, but tells when it began to. */
export const BARE_TEXT = `exports.handler = () => ({
  create: async () => ({ id: "bare", outs: { begunAtMs: Date.now() } }),
});`;

/** Does nothing, for longer than any benchmark takes. */
export const BARE_WAITING_TEXT = `exports.handler = () => ({
  create: () => new Promise((resolve) => setTimeout(resolve, 86_400_000, { id: "bare", outs: {} })),
});`;

/** Looks once, with the AWS SDK required inside. */
export const SDK_INSIDE_TEXT = `exports.handler = () => ({
  create: async ({ datasetImportJobArn }) => {
    const { PersonalizeClient, DescribeDatasetImportJobCommand } = require("@aws-sdk/client-personalize");
    const client = new PersonalizeClient({ region: datasetImportJobArn.split(":")[3] });
    const { datasetImportJob } = await client.send(
      new DescribeDatasetImportJobCommand({ datasetImportJobArn }),
    );
    return { id: datasetImportJobArn, outs: { status: datasetImportJob.status } };
  },
});`;
