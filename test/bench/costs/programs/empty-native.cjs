/** As many resources as asked for of a native provider that does nothing. */
const pulumi = require("@pulumi/pulumi");

for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new pulumi.CustomResource("empty:index:Empty", `import-${i}`, {
    datasetImportJobArn: `${process.env.BENCH_JOBS}${i}`,
  });
}
