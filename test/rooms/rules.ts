import type { IConfiguration, IRegularForbiddenRuleType } from "dependency-cruiser";

import { ARROWS, OF_PROGRAMS, OF_PULUMI } from "./arrows.ts";

const ROOMS = Object.keys(ARROWS);

const pathOf = (room: string): string => `^${room}(/|\\.ts$)`;

/** A file of this room, and of no room inside this room. */
const insideOf = (room: string): { path: string; pathNot: string[] } => ({
  path: pathOf(room),
  pathNot: ROOMS.filter((other) => other.startsWith(`${room}/`)).map(pathOf),
});

const forbidden = (rule: IRegularForbiddenRuleType): IRegularForbiddenRuleType => ({
  ...rule,
  severity: "error",
});

/** What no import of src may do. */
export const RULES: IConfiguration = {
  forbidden: [
    forbidden({
      name: "no-circle",
      comment: "Files import each other in a circle.",
      from: { path: "^src/" },
      to: { circular: true },
    }),
    forbidden({
      name: "room-without-arrows",
      comment: "The file is in a room that the table of arrows does not have.",
      from: { path: "^src/", pathNot: ROOMS.map(pathOf) },
      to: {},
    }),
    ...Object.entries(ARROWS).map(([room, below]) =>
      forbidden({
        name: `${room.replace("src/", "").replaceAll("/", "-")}-points-down`,
        comment: `${room} imports a room that the table of arrows does not allow.`,
        from: insideOf(room),
        to: { path: "^src/", pathNot: [room, ...below].map(pathOf) },
      }),
    ),
    forbidden({
      name: "no-pulumi-below-the-fronts",
      comment: "Only the fronts of Pulumi import @pulumi/pulumi.",
      from: { path: "^src/", pathNot: OF_PULUMI.map(pathOf) },
      to: { path: "node_modules/@pulumi/" },
    }),
    forbidden({
      name: "no-sdk-in-a-program",
      comment: "A Pulumi program that declares gates loads no AWS SDK.",
      from: { path: OF_PROGRAMS.map(pathOf) },
      to: { path: "node_modules/@aws-sdk/", dependencyTypesNot: ["type-only"] },
    }),
  ],
};
