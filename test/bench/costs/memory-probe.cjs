"use strict";

/** Preloaded into a plugin process: tells who started it, when asked, how much memory is in use after a collection. */
const { setImmediate } = require("node:timers/promises");

process.on("message", async () => {
  globalThis.gc();
  // The next collection frees the objects that a collection hands to callbacks.
  await setImmediate();
  globalThis.gc();
  process.send(process.memoryUsage());
});
process.on("disconnect", () => process.exit());
