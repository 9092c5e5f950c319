/** As many gates of the native provider as asked for, each for a job of its own. */
const pulumi = require("@pulumi/pulumi");

for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new pulumi.CustomResource(
    "personalize-readiness:index:DatasetImportJobReadiness",
    `import-${i}`,
    { datasetImportJobArn: `${process.env.BENCH_JOBS}${i}` },
  );
}
