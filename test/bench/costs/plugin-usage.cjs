"use strict";

/**
 * Preloaded into every Node.js process of an operation: has the plugin process put down, in the folder named by
 * BENCH_PLUGIN_USAGE, what it has used so far.
 */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { setInterval } = require("node:timers");

const folder = process.env.BENCH_PLUGIN_USAGE;

function putDown() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakBytes: maxRSS * 1_024 };
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
}

if (
  folder !== undefined &&
  /dynamic-provider|empty-provider|pulumi-resource-personalize-readiness/.test(
    process.argv[1] ?? "",
  )
) {
  // A native provider ends by itself, with the engine's pipe.
  process.once("exit", putDown);
  // The engine ends a plugin with SIGINT, but kills it when it is too busy to end within a second.
  process.once("SIGINT", () => {
    putDown();
    process.kill(process.pid, "SIGINT");
  });
  setInterval(putDown, 1_000).unref();
}
