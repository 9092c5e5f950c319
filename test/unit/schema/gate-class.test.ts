// Tests the facts from the class of a gate: docstrings, required and optional properties.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  docstringsOfConstant,
  parsed,
  type Declarations,
} from "../../../build/schema/docstrings.ts";
import { classDocstring, gateClass } from "../../../build/schema/gate-class.ts";

const SOURCE = `
import type * as pulumi from "@pulumi/pulumi";
import type { Shelf } from "elsewhere";

interface Always {
  /** How to look. */
  profile?: pulumi.Input<string | undefined>;
  /**
   * What to do. Default: "stay".
   *
   * - "stay": nothing
   * - "go": everything, also
   *   the rest
   *
   * @remarks For TypeScript only.
   */
  then?: pulumi.Input<"stay" | "go" | undefined>;
}
interface Given extends Always {
  /** The shop. */
  shopArn: pulumi.Input<string>;
  /** Not beside shopArn. */
  townArn?: undefined;
}
interface Newest extends Always {
  /** The town. */
  townArn: pulumi.Input<string>;
  /** Not beside townArn. */
  shopArn?: undefined;
}
/** One change. */
interface Change {
  /** The change. */
  kind: "opened" | "closed";
  /** The moment. */
  since?: string;
}
/** A gate. */
class Base {
  /** The status. */
  declare readonly status: pulumi.Output<string>;
}
/** A shop
 * that is open. */
export class ShopReadiness extends Base {
  /** The shelf. */
  declare readonly shelf: pulumi.Output<Shelf>;
  /** The other shelf. */
  declare readonly other: pulumi.Output<Shelf | undefined>;
  /** The changes. */
  declare readonly changes: pulumi.Output<Change[]>;
  /** See {@link Base}. */
  constructor(name: string, args: Given | Newest) { super(); }
  static get(name: string, shopArn: string, args?: Omit<Always, "then">): ShopReadiness { throw 0; }
}
export class Bare extends Base {
  constructor(name: string, args: Always) { super(); }
  static get(name: string, args?: Always): Bare { throw 0; }
}
export const SETTINGS: Readonly<Record<string, number>> = {
  /** The first. */
  one: 1,
  /** The second. */
  two: 2,
};
`;

let folder: string;
let declarations: Declarations;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "schema-"));
  const path = join(folder, "shop.ts");
  await writeFile(path, SOURCE);
  declarations = parsed([path]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the class and its base have docstrings, each paragraph in a line", () => {
  expect(gateClass("ShopReadiness", declarations).description).toBe("A shop that is open.");
  expect(classDocstring("Base", declarations)).toBe("A gate.");
});

test("an output may be missing where its type says undefined, and the base's outputs count", () => {
  const { outputs } = gateClass("ShopReadiness", declarations);

  expect(
    [...outputs].map(([name, { description, mayBeMissing }]) => [name, description, mayBeMissing]),
  ).toEqual([
    ["shelf", "The shelf.", false],
    ["other", "The other shelf.", true],
    ["changes", "The changes.", false],
    ["status", "The status.", false],
  ]);
});

test("the entries of a list have the properties of their interface", () => {
  const entry = gateClass("ShopReadiness", declarations).outputs.get("changes")?.entry;

  expect(entry).toMatchObject({ name: "Change", description: "One change." });
  expect([...(entry?.properties ?? [])]).toEqual([
    ["kind", { description: "The change.", values: ["opened", "closed"], isRequired: true }],
    ["since", { description: "The moment.", values: [], isRequired: false }],
  ]);
});

test("an input is required only if every form of the arguments demands it", () => {
  const { inputs } = gateClass("ShopReadiness", declarations);

  expect(inputs.get("shopArn")).toEqual({
    description: "The shop.",
    values: [],
    isRequired: false,
  });
  expect(inputs.get("townArn")?.description).toBe("The town.");
  expect(inputs.get("profile")?.isRequired).toBe(false);
});

test("an input has the values that its type names, and no remarks in its description", () => {
  expect(gateClass("ShopReadiness", declarations).inputs.get("then")).toEqual({
    description:
      'What to do. Default: "stay".\n\n- "stay": nothing\n- "go": everything, also the rest',
    values: ["stay", "go"],
    isRequired: false,
  });
});

test("a gate is read with the arguments that its get takes", () => {
  expect(gateClass("ShopReadiness", declarations).readArguments).toEqual(["profile"]);
});

test("the properties of a constant have docstrings", () => {
  expect([...docstringsOfConstant("SETTINGS", declarations)]).toEqual([
    ["one", "The first."],
    ["two", "The second."],
  ]);
});

test("a missing class is an error that names it", () => {
  expect(() => gateClass("Bare", declarations)).toThrow("Bare has no docstring.");
  expect(() => gateClass("NoSuch", declarations)).toThrow("There is no class NoSuch.");
  expect(() => docstringsOfConstant("NONE", declarations)).toThrow("There is no constant NONE");
  expect(() => parsed([join(folder, "none.ts")])).toThrow("none.ts");
});
