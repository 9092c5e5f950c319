// Gives a process another version of Node.js, from TAKEN_FOR_NODE, as its own.
const node = process.env.TAKEN_FOR_NODE;
Object.defineProperty(process, "version", { value: `v${node}` });
Object.defineProperty(process, "versions", { value: { ...process.versions, node } });
