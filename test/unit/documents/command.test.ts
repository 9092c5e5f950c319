// Tests that the pages about the two commands have their exit codes and options, and the faults of the emulator.
import { ENDINGS, GRAVEST_FIRST } from "../../../src/command/ending.ts";
import { OPTIONS, TASKS } from "../../../src/command/options.ts";
import { START_OPTIONS } from "../../../src/emulator/command/options.ts";
import type { EmulatorOptions } from "../../../src/emulator/emulator.ts";
import type { FaultKind } from "../../../src/emulator/faults/fault.ts";
import { documentText, sectionOf, tableRowsIn } from "../../support/documents.ts";

const PAGE = documentText("docs/command.md");
const EMULATOR = documentText("docs/emulator.md");

/** The names in the first column of the tables, without the dashes and the value of an option. */
const firstNamesIn = (text: string): (string | undefined)[] =>
  tableRowsIn(text).map(([cell = ""]) => /^`(?:--)?([\w-]+)/.exec(cell)?.[1]);

test("the table of exit codes has each ending", () => {
  const told = tableRowsIn(sectionOf(PAGE, "Exit codes")).map(([code, name]) => [code, name]);

  expect(told).toEqual(ENDINGS.map(({ exitCode, name }) => [String(exitCode), name]));
});

test("the page has the order of the endings", () => {
  const words = sectionOf(PAGE, "Several ARNs").replaceAll(/\s+/g, " ");

  expect(words).toContain(GRAVEST_FIRST.map(({ name }) => name).join(", "));
});

test("the table of options has each option, with its value and its tasks", () => {
  const told = tableRowsIn(sectionOf(PAGE, "Options")).flatMap(([options = "", tasks = ""]) =>
    [...options.matchAll(/`--([^`]+)`/g)].map(([, option]) => `${option}: ${tasks}`),
  );
  const listed = OPTIONS.map(({ name, value, tasks }) => {
    const ofTasks = TASKS.filter((task) => tasks?.includes(task)).map((task) => `\`${task}\``);
    const meaningless = name === "help" || name === "version" ? "" : "all";
    return `${name}${value === undefined ? "" : ` ${value}`}: ${tasks === undefined ? meaningless : ofTasks.join(" ")}`;
  });

  expect(told.sort()).toEqual(listed.sort());
});

/** All kinds of faults: the compiler says when one is missing or too many. */
const FAULTS = Object.keys({
  throttled: true,
  "server error": true,
  html: true,
  empty: true,
  "expired credentials": true,
  "access denied": true,
  hang: true,
  cut: true,
  slow: true,
} satisfies Record<FaultKind, true>);

test("the page about the emulator has each kind of fault", () => {
  const [, sentence = ""] = /A fault is ([^.]+)\./.exec(EMULATOR) ?? [];

  expect([...sentence.matchAll(/"([^"]+)"/g)].map(([, kind]) => kind)).toEqual(FAULTS);
});

test("the page about the emulator has each option of its command", () => {
  const { help, ...others } = START_OPTIONS;

  expect(help.default).toBe(false);
  expect(firstNamesIn(sectionOf(EMULATOR, "By hand"))).toEqual(Object.keys(others));
});

/** All options of `startEmulator`: the compiler says when one is missing or too many. */
const EMULATOR_OPTIONS = Object.keys({
  port: true,
  now: true,
  timeline: true,
  timelines: true,
  limits: true,
  automaticTrainingMs: true,
  account: true,
  onAnswer: true,
} satisfies Record<keyof EmulatorOptions, true>);

test("the page about the emulator has each option of startEmulator", () => {
  expect(firstNamesIn(sectionOf(EMULATOR, "Options"))).toEqual(EMULATOR_OPTIONS);
});
