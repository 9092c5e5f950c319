// Makes what a process does again and again come a hundred times as often.
const setOften = globalThis.setInterval;
globalThis.setInterval = (act, ms, ...more) => setOften(act, ms / 100, ...more);
