// Tests of a drift that a state keeps and this version does not know.
import { driftRow, type DriftRow, type DriftWords } from "../../../src/drift/drift-rows.ts";

const WORDS: DriftWords = {
  later: "The later import L",
  replaced: "has replaced it",
  added: "has added to this version",
  parent: "The dataset D",
  label: "import",
  created: "yesterday",
  since: "today",
  spell: (name) => `<${name}>`,
};

type Told = Omit<DriftRow, "message"> & { readonly message: string };

const told = (kind: string): Told => {
  const row = driftRow(kind);
  return { ...row, message: row.message(WORDS) };
};

test.each<[string, Told]>([
  [
    "superseded",
    {
      about: "later",
      breaks: "on demand",
      message: "The later import L has replaced it.",
      tolerance: 'set onSuperseded to "report"',
    },
  ],
  [
    "extended",
    { about: "later", breaks: "never", message: "The later import L has added to this version." },
  ],
  ...["importUnderWay", "trainingUnderWay"].map((kind): [string, Told] => [
    kind,
    { about: "later", breaks: "never", message: "The later import L is under way." },
  ]),
  ...["importFailed", "trainingFailed"].map((kind): [string, Told] => [
    kind,
    { about: "later", breaks: "never", message: "The later import L failed." },
  ]),
  ...["datasetGone", "solutionGone"].map((kind): [string, Told] => [
    kind,
    {
      about: "parent",
      breaks: "always",
      message: "The dataset D does not exist any more.",
      parentIsLost: true,
    },
  ]),
  ...["datasetDeleting", "solutionDeleting"].map((kind): [string, Told] => [
    kind,
    {
      about: "parent",
      breaks: "always",
      message: "The dataset D is being deleted.",
      parentIsLost: true,
    },
  ]),
  ...["datasetReplaced", "solutionReplaced"].map((kind): [string, Told] => [
    kind,
    {
      about: "parent",
      breaks: "always",
      message: "The dataset D was deleted and created again at today. This import is older.",
    },
  ]),
  [
    "tooOld",
    {
      about: "age",
      breaks: "always",
      message: "This import was created at yesterday. It has been older than <maxAge> since today.",
      tolerance: "raise maxAge",
    },
  ],
])("the row of %s", (kind, row) => {
  expect(told(kind)).toEqual(row);
});

test.each(["ofALaterVersion", "toString"])(
  "a kind of drift that this version does not know, such as %s, is told and borne",
  (kind) => {
    expect(told(kind)).toEqual({
      about: "later",
      breaks: "never",
      message: "A later version of this package found drift that this version does not know.",
    });
  },
);
