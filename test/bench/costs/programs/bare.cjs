/** Dynamic resources as the Pulumi documentation shows them, whose create does nothing: the least they can cost. */
const pulumi = require("@pulumi/pulumi");

const provider = {
  async create() {
    return { id: "bare", outs: {} };
  },
};

class Bare extends pulumi.dynamic.Resource {
  constructor(name) {
    super(provider, name, {});
  }
}

for (let i = 0; i < Number(process.env.BENCH_RESOURCES); i++) {
  new Bare(`import-${i}`);
}
