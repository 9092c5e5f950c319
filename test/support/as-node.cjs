// Makes a process take itself for one of another version of Node.js: that in TAKEN_FOR_NODE.
const node = process.env.TAKEN_FOR_NODE;
Object.defineProperty(process, "version", { value: `v${node}` });
Object.defineProperty(process, "versions", { value: { ...process.versions, node } });
