// The types of the schema that have a name: each is there once, and properties refer to it.
import type { EnumTypeSpec, ObjectTypeSpec, TypeSpec } from "./pulumi-schema.ts";
import { tokenOf } from "../../src/pulumi/native/token.ts";

type NamedType = ObjectTypeSpec | EnumTypeSpec;

/** The named types so far. */
export class NamedTypes {
  readonly #types = new Map<string, NamedType | undefined>();

  /** A reference to the type of this name, which `make` makes the first time. */
  refer(name: string, make: () => NamedType): TypeSpec {
    if (!this.#types.has(name)) {
      // A structure may refer to itself.
      this.#types.set(name, undefined);
      this.#types.set(name, make());
    }
    return { $ref: `#/types/${tokenOf(name)}` };
  }

  /** All types by their tokens, in the order of their names. */
  byToken(): Readonly<Record<string, NamedType>> {
    return Object.fromEntries(
      [...this.#types]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([name, type]) => (type === undefined ? [] : [[tokenOf(name), type]])),
    );
  }
}
