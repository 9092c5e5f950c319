/** As many gates as asked for, each on the newest import of a dataset of its own, that look for a newer one in every up. */
const { DatasetImportJobReadiness } = require("pulumi-personalize-readiness");

for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new DatasetImportJobReadiness(`import-${i}`, {
    datasetArn: `${process.env.BENCH_SHOPS}${i}/INTERACTIONS`,
    follow: true,
  });
}
