// Tests that every kind has a gate class with the outputs of its row.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";
import * as ts from "typescript";

import * as published from "../../../src/index.ts";
import type { Kind } from "../../../src/kinds/kind.ts";
import { KINDS } from "../../../src/kinds/kinds.ts";
import { outputNames } from "../../../src/state/stored-form.ts";
import { arnMemberOf } from "../../support/member-names.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const SOURCE = join(repositoryRoot(), "src");

/** The outputs that the classes in a file declare, by the name of the class. */
function declaredIn(file: string): Map<string, string[]> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  const classes = source.statements.filter(ts.isClassDeclaration);
  return new Map(
    classes.map(({ name, members }) => [
      name?.text ?? "",
      members
        .filter(ts.isPropertyDeclaration)
        .map((member) => (member.name as ts.Identifier).text)
        .sort(),
    ]),
  );
}

const COMMON = declaredIn(join(SOURCE, "gates/gate.ts")).get("Gate") ?? [];
const DECLARED = new Map(
  readdirSync(join(SOURCE, "gates")).flatMap((file) => [
    ...declaredIn(join(SOURCE, "gates", file)),
  ]),
);

test.each(KINDS)("the class of a gate on a $label declares the outputs of its row", (kind) => {
  const declared = DECLARED.get(`${kind.name}Readiness`) ?? [];

  expect([...declared, ...COMMON].sort()).toEqual([...outputNames(kind)].sort());
});

test("every kind has a published gate, and there are no other gates", () => {
  expect(Object.keys(published).sort()).toEqual(KINDS.map(({ name }) => `${name}Readiness`).sort());
});

describe("a gate and what it gets", () => {
  const registered: pulumi.runtime.MockResourceArgs[] = [];
  beforeEach(async () => {
    registered.length = 0;
    await pulumi.runtime.setMocks(
      {
        newResource: (args) => {
          registered.push(args);
          return { id: args.id ?? "new", state: args.inputs as object };
        },
        call: () => ({}),
      },
      "shop",
      "dev",
    );
  });

  interface GateClass {
    new (name: string, args: object, opts?: object): pulumi.CustomResource;
    get(name: string, arn: string, args?: object, opts?: object): pulumi.CustomResource;
  }
  const arnOf = ({ arnExample }: Kind): string =>
    `arn:aws:personalize:us-east-1:123456789012:${arnExample}`;
  const registrationOf = async (
    gate: pulumi.CustomResource,
  ): Promise<pulumi.runtime.MockResourceArgs | undefined> => {
    await new Promise((resolve) => gate.urn.apply(resolve));
    return registered.at(-1);
  };

  test.each(KINDS)("on a $label are of its kind", async (kind) => {
    const classes: readonly [string, unknown][] = Object.entries(published);
    const GateOnKind = new Map(classes).get(`${kind.name}Readiness`) as GateClass;
    const type = `pulumi-nodejs:dynamic/personalize:${kind.name}Readiness`;
    const member = arnMemberOf(kind.name);
    const arn = arnOf(kind);
    const child = { additionalSecretOutputs: ["status"] };
    const named = kind.name === "DatasetImportJob" ? {} : { __kind: kind.name };

    expect(
      await registrationOf(new GateOnKind("declared", { [member]: arn, profile: "ml" }, child)),
    ).toMatchObject({
      type,
      name: "declared",
      inputs: { [member]: arn, profile: "ml", ...named },
    });
    expect(
      await registrationOf(GateOnKind.get("got", arn, { profile: "ml" }, child)),
    ).toMatchObject({
      type,
      name: "got",
      id: arn,
      inputs: { [member]: arn, profile: "ml", ...named },
    });
  });
});
