// The rooms of src and the arrows between them. `npm run arrows` holds the code to this table, types included.

/** The rooms that each room may import, besides itself. Every arrow points down this list. */
const ARROWS = {
  "src/index": ["src/gates", "src/kinds"],
  "src/provider": ["src/pulumi/dynamic", "src/pulumi", "src/aws", "src/state", "src/time"],
  "src/gates": ["src/state", "src/kinds", "src/time"],
  "src/command": ["src/wait", "src/state", "src/drift", "src/aws", "src/kinds", "src/time"],
  "src/pulumi/dynamic": ["src/pulumi", "src/wait", "src/state", "src/kinds"],
  "src/pulumi": ["src/wait", "src/state", "src/drift", "src/aws", "src/kinds", "src/time"],
  "src/wait": ["src/state", "src/drift", "src/schedule", "src/aws", "src/kinds", "src/time"],
  "src/state": ["src/drift", "src/schedule", "src/aws", "src/kinds", "src/time"],
  "src/drift": ["src/aws", "src/kinds"],
  "src/schedule": ["src/aws", "src/kinds"],
  "src/aws": ["src/kinds", "src/time"],
  "src/kinds": [],
  "src/time": [],
  "src/emulator": [],
};

/** Rooms that may import @pulumi/pulumi. The others serve the command too, which runs where Pulumi is not installed. */
const OF_PULUMI = ["src/index", "src/provider", "src/gates", "src/pulumi"];

const pathOf = (room) => `^${room}(/|\\.ts$)`;
/** A file of this room, and of no room inside it. */
const insideOf = (room) => ({
  path: pathOf(room),
  pathNot: Object.keys(ARROWS)
    .filter((other) => other.startsWith(`${room}/`))
    .map(pathOf),
});

export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Files import each other in a circle.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "room-without-arrows",
      comment: "The room is not in the table of arrows.",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(ARROWS).map(pathOf) },
      to: {},
    },
    ...Object.entries(ARROWS).map(([room, below]) => ({
      name: `${room.replace("src/", "").replace("/", "-")}-points-down`,
      comment: `${room} imports a room that it must not know.`,
      severity: "error",
      from: insideOf(room),
      to: {
        path: "^src/",
        pathNot: [room, ...below].map((other) => `${pathOf(other)}`),
      },
    })),
    {
      name: "no-pulumi-below-the-fronts",
      comment: "Only the fronts of Pulumi import @pulumi/pulumi.",
      severity: "error",
      from: { path: "^src/", pathNot: OF_PULUMI.map(pathOf) },
      to: { path: "node_modules/@pulumi/" },
    },
    {
      name: "no-sdk-in-a-program",
      comment: "A Pulumi program that declares gates loads no AWS SDK.",
      severity: "error",
      from: { path: ["src/index", "src/gates", "src/state", "src/kinds"].map(pathOf) },
      to: { path: "node_modules/@aws-sdk/", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    // Types count: a circle of types is a circle for whoever reads the files.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "types"] },
  },
};
