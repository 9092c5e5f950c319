/** Gates as they are usually written by hand: the AWS SDK is required where it is used. */
const pulumi = require("@pulumi/pulumi");

const provider = {
  create: async ({ datasetImportJobArn }) => {
    const {
      PersonalizeClient,
      DescribeDatasetImportJobCommand,
    } = require("@aws-sdk/client-personalize");
    const { setTimeout: sleep } = require("node:timers/promises");
    const client = new PersonalizeClient({ region: datasetImportJobArn.split(":")[3] });
    for (;;) {
      const { datasetImportJob } = await client.send(
        new DescribeDatasetImportJobCommand({ datasetImportJobArn }),
      );
      const { status, datasetArn, failureReason } = datasetImportJob;
      if (status === "ACTIVE") {
        return { id: datasetImportJobArn, outs: { datasetImportJobArn, datasetArn, status } };
      }
      if (status === "CREATE FAILED") {
        throw new Error(failureReason);
      }
      await sleep(30_000);
    }
  },
};

class Gate extends pulumi.dynamic.Resource {
  constructor(name, args) {
    super(provider, name, { datasetArn: undefined, status: undefined, ...args });
  }
}

for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new Gate(`import-${i}`, { datasetImportJobArn: `${process.env.BENCH_JOBS}${i}` });
}
