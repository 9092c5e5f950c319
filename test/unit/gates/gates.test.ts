import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as ts from "typescript";

import * as published from "../../../src/index.ts";
import { KINDS } from "../../../src/kinds/kinds.ts";
import { outputNames } from "../../../src/state/stored-form.ts";
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

test("every kind has a gate that is published, and there is no other", () => {
  expect(Object.keys(published).sort()).toEqual(KINDS.map(({ name }) => `${name}Readiness`).sort());
});
