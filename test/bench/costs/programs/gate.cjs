/** As many gates as asked for, each for a job of its own. */
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new DatasetImportJobReadiness(`import-${i}`, {
    datasetImportJobArn: `${process.env.BENCH_JOBS}${i}`,
  });
}
