// The rules for imports, as dependency-cruiser takes them.
import type { IConfiguration, IRegularForbiddenRuleType } from "dependency-cruiser";

import { ARROWS, OF_PROGRAMS, OF_PULUMI } from "./arrows.ts";

const ROOMS = Object.keys(ARROWS);

const pathOf = (room: string): string => `^${room}(/|\\.ts$)`;

/** The path of a file of this room, and of no room inside this room. */
function exactly(room: string): string {
  const inside = ROOMS.filter((other) => other.startsWith(`${room}/`));
  const names = inside.map((other) => `${other.slice(room.length + 1)}(/|\\.ts$)`);
  return names.length === 0 ? pathOf(room) : `^${room}/(?!${names.join("|")})`;
}

const forbidden = (rule: IRegularForbiddenRuleType): IRegularForbiddenRuleType => ({
  ...rule,
  severity: "error",
});

/** The rules for all imports of src and build, types included. */
export const RULES: IConfiguration = {
  forbidden: [
    forbidden({
      name: "no-circle",
      comment: "Files import each other in a circle.",
      from: { path: "^src/" },
      to: { circular: true },
    }),
    ...Object.entries(ARROWS).map(([room, below]) =>
      forbidden({
        name: `${room.replace("src/", "").replaceAll("/", "-")}-points-down`,
        comment: `${room} imports a room that the table of arrows does not allow.`,
        from: { path: exactly(room) },
        to: { path: "^src/", pathNot: [room, ...below].map(exactly) },
      }),
    ),
    forbidden({
      name: "no-pulumi-below-the-fronts",
      comment: "Only the fronts of Pulumi import @pulumi/pulumi.",
      from: { path: "^src/", pathNot: OF_PULUMI.map(pathOf) },
      to: { path: "node_modules/@pulumi/" },
    }),
    forbidden({
      name: "src-stands-alone",
      comment: "The code that is published imports nothing that builds or tests it.",
      from: { path: "^src/" },
      to: { path: "^(build|test|examples)/" },
    }),
    forbidden({
      name: "build-below-the-tests",
      comment: "What builds the package imports no test.",
      from: { path: "^build/" },
      to: { path: "^(test|examples)/" },
    }),
  ],
};

/** The rules for imports when the code runs, where types cost nothing. */
export const RULES_AT_RUN_TIME: IConfiguration = {
  forbidden: [
    {
      name: "no-sdk-in-a-program",
      comment: "A Pulumi program that declares gates loads no AWS SDK.",
      severity: "error",
      from: { path: OF_PROGRAMS.map(pathOf) },
      to: { path: "node_modules/@aws-sdk/", reachable: true },
    },
  ],
};
