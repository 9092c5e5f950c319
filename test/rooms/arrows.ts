// The table of which room may import which.

/** The rooms of src, from the top down, and the rooms that each may import besides itself. Every arrow points down. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "src/index": ["src/gates", "src/kinds"],
  "src/provider": [
    "src/pulumi/dynamic",
    "src/pulumi",
    "src/wait",
    "src/aws",
    "src/state",
    "src/time",
  ],
  "src/gates": ["src/state", "src/kinds", "src/time"],
  "src/command": [
    "src/wait",
    "src/state",
    "src/drift",
    "src/aws",
    "src/kinds",
    "src/time",
    "src/node",
  ],
  "src/pulumi/dynamic": ["src/pulumi", "src/wait", "src/state", "src/kinds", "src/node"],
  "src/pulumi/native": [
    "src/pulumi",
    "src/wait",
    "src/state",
    "src/schedule",
    "src/aws",
    "src/kinds",
    "src/time",
  ],
  "src/pulumi": ["src/wait", "src/state", "src/drift", "src/aws", "src/kinds", "src/time"],
  "src/wait": [
    "src/state",
    "src/drift",
    "src/schedule",
    "src/aws",
    "src/kinds",
    "src/time",
    "src/node",
  ],
  "src/state": ["src/drift", "src/schedule", "src/aws", "src/kinds", "src/time"],
  "src/drift": ["src/aws", "src/kinds"],
  "src/schedule": ["src/aws", "src/kinds"],
  "src/aws": ["src/kinds", "src/time", "src/node"],
  "src/kinds": [],
  "src/time": [],
  "src/node": [],
  // The emulator shares nothing with the rest but HTTP.
  "src/emulator/main": [
    "src/emulator/command",
    "src/emulator/start-emulator",
    "src/emulator/emulator",
  ],
  "src/emulator/index": [
    "src/emulator/start-emulator",
    "src/emulator/emulator",
    "src/emulator/faults",
    "src/emulator/fixtures",
    "src/emulator/http",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/command": [
    "src/emulator/emulator",
    "src/emulator/control",
    "src/emulator/fixtures",
    "src/emulator/http",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/start-emulator": [
    "src/emulator/options",
    "src/emulator/emulator",
    "src/emulator/page",
    "src/emulator/control",
    "src/emulator/faults",
    "src/emulator/fixtures",
    "src/emulator/http",
    "src/emulator/operations",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/options": [
    "src/emulator/emulator",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/emulator": [
    "src/emulator/faults",
    "src/emulator/fixtures",
    "src/emulator/http",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/faults": ["src/emulator/http", "src/emulator/operations"],
  "src/emulator/page": [
    "src/emulator/control",
    "src/emulator/http",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/control": [
    "src/emulator/fixtures",
    "src/emulator/http",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/http": [
    "src/emulator/operations",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/fixtures": [
    "src/emulator/operations",
    "src/emulator/kinds",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/operations": [
    "src/emulator/kinds",
    "src/emulator/recipes",
    "src/emulator/state",
    "src/emulator/protocol",
  ],
  "src/emulator/kinds": ["src/emulator/state", "src/emulator/protocol"],
  "src/emulator/recipes": ["src/emulator/protocol"],
  "src/emulator/state": ["src/emulator/protocol"],
  "src/emulator/protocol": [],
};

/** Rooms that may import @pulumi/pulumi. The others serve the command too, which runs where Pulumi is not installed. */
export const OF_PULUMI = ["src/index", "src/provider", "src/gates", "src/pulumi"];

/** Rooms that a Pulumi program loads, which must not load the AWS SDK: types of it cost nothing. */
export const OF_PROGRAMS = ["src/index", "src/gates", "src/state", "src/kinds"];

/** The innermost room that a file is in. */
export function roomOf(file: string): string | undefined {
  return Object.keys(ARROWS)
    .filter((room) => file.startsWith(`${room}/`) || file === `${room}.ts`)
    .sort((one, other) => other.length - one.length)
    .at(0);
}
