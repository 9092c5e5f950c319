// Lets time pass only in sleeps: each sleep is over at once, and moves the clocks of this process and of its emulator on.
const sleeps = require("node:timers/promises");

const machine = { Date, elapsed: globalThis.performance.now.bind(globalThis.performance) };
let sleptMs = 0;

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [machine.Date.now() + sleptMs] : given));
  }
  static now() {
    return machine.Date.now() + sleptMs;
  }
};
globalThis.performance.now = () => machine.elapsed() + sleptMs;

sleeps.setTimeout = async (ms, value, { signal } = {}) => {
  signal?.throwIfAborted();
  const { status } = await globalThis.fetch(
    `${process.env.AWS_ENDPOINT_URL_PERSONALIZE}/_control/advance`,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by: `${ms}ms` }),
      signal,
    },
  );
  if (status !== 200) {
    throw new Error(`The emulator does not let ${ms} ms pass: ${status}.`);
  }
  sleptMs += ms;
  return value;
};
