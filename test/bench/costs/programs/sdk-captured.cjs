/** A gate as people first write it: the AWS SDK is imported at the top, and the provider uses the import. */
const {
  PersonalizeClient,
  DescribeDatasetImportJobCommand,
} = require("@aws-sdk/client-personalize");
const pulumi = require("@pulumi/pulumi");

const provider = {
  create: async ({ datasetImportJobArn }) => {
    const client = new PersonalizeClient({ region: datasetImportJobArn.split(":")[3] });
    const { datasetImportJob } = await client.send(
      new DescribeDatasetImportJobCommand({ datasetImportJobArn }),
    );
    return { id: datasetImportJobArn, outs: { status: datasetImportJob.status } };
  },
};

class Gate extends pulumi.dynamic.Resource {
  constructor(name, args) {
    super(provider, name, args);
  }
}

new Gate("import", { datasetImportJobArn: `${process.env.BENCH_JOBS}0` });
