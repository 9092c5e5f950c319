// Tests that the tables of the reference agree with the code.
import { driftRow } from "../../../src/drift/drift-rows.ts";
import { arnMemberOf, isSuccessive, type DriftKind } from "../../../src/kinds/kind.ts";
import { KINDS, kindNamed } from "../../../src/kinds/kinds.ts";
import schema from "../../../src/pulumi/native/schema.json";
import { argumentsOf } from "../../../src/state/gate-inputs.ts";
import { documentText, sectionOf, tableRowsIn } from "../../support/documents.ts";

const GATES = documentText("docs/reference/gates.md");

/** The names in code type in a cell. */
const namesIn = (cell = ""): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

describe.each(["README.md", "docs/reference/gates.md"])("the table of gates in %s", (path) => {
  const rows = tableRowsIn(sectionOf(documentText(path), "Gates"));

  test("has each kind, with what its gate waits for and how long", () => {
    expect(rows).toEqual(
      KINDS.map((kind) => {
        const given = `\`${arnMemberOf(kind)}\``;
        const [target = ""] = kind.statuses.target;
        return [
          `\`${kind.name}Readiness\``,
          isSuccessive(kind)
            ? `${given}, or the newest of \`${kind.succession.parentMember}\``
            : given,
          `\`${target}\`${kind.update === undefined ? "" : ", and so is its latest update"}`,
          kind.deadline,
        ];
      }),
    );
  });
});

test("the table of arguments has the arguments of all gates", () => {
  const ofTargets = KINDS.flatMap((kind) => [
    arnMemberOf(kind),
    ...(isSuccessive(kind) ? [kind.succession.parentMember] : []),
  ]);
  const others = KINDS.flatMap((kind) => argumentsOf(kind)).filter(
    (name) => !(ofTargets as readonly string[]).includes(name) && name !== "customTimeouts",
  );
  const listed = tableRowsIn(sectionOf(GATES, "Arguments")).flatMap(([name]) => namesIn(name));

  expect(listed.sort()).toEqual([...new Set(others)].sort());
});

test("the page has the outputs of an import", () => {
  const { outputs } = kindNamed("DatasetImportJob");
  const told = namesIn(sectionOf(GATES, "Outputs"));

  expect(told).toEqual(expect.arrayContaining([...outputs]));
});

test.each([
  ["docs/reference/provider.md", "Settings of the native provider"],
  ["docs/installation-configuration.md", "Configuration"],
])("the table of settings in %s says what the schema says", (path, section) => {
  const rows = tableRowsIn(sectionOf(documentText(path), section));

  expect(rows).toEqual(
    Object.entries(schema.config.variables).map(([name, { description }]) => [
      `\`${name}\``,
      description,
    ]),
  );
});

describe("the table of drift", () => {
  const rows = tableRowsIn(
    sectionOf(documentText("docs/reference/drift.md"), "Imports and solution versions"),
  );
  const STANDING = {
    always: "unhealthy",
    never: "ready",
    "on demand": 'ready; unhealthy with `onSuperseded: "fail"`',
  };

  test("has each kind of drift, and what the gate is then", () => {
    const told = rows.flatMap(([ofImports, ofVersions, , , standing]) =>
      [...namesIn(ofImports), ...namesIn(ofVersions)].map((kind) => [kind, standing]),
    );

    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(ALL_DRIFT.map((kind) => [kind, STANDING[driftRow(kind).breaks]])),
    );
  });

  test("has the kinds of drift of imports and of versions each in its column", () => {
    for (const [i, kind] of KINDS.filter(isSuccessive).entries()) {
      const told = rows.flatMap((cells) => namesIn(cells[i]));

      expect(told).toEqual(expect.arrayContaining(Object.values(kind.succession.drift)));
    }
  });
});

/** All kinds of drift: the compiler says when one is missing or too many. */
const ALL_DRIFT = Object.keys({
  superseded: true,
  extended: true,
  importUnderWay: true,
  trainingUnderWay: true,
  importFailed: true,
  trainingFailed: true,
  datasetGone: true,
  solutionGone: true,
  datasetDeleting: true,
  solutionDeleting: true,
  datasetReplaced: true,
  solutionReplaced: true,
  tooOld: true,
} satisfies Record<DriftKind, true>) as readonly DriftKind[];
