// Finds every sentence of the sources that a user may read, for the test of docs/troubleshooting.md.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

import { repositoryRoot } from "./repository-root.ts";

/** A text in the source code that people may read. */
export interface Message {
  /** Where it is, for a failing test to say. */
  readonly at: string;
  /** What is the same whenever it is said: between these go names, numbers and other messages. */
  readonly parts: readonly string[];
}

/** What --help prints explains itself, and what the emulator says in the name of AWS is AWS's. */
const OTHERS = /^src\/(command\/(help|options)|gates\/stored-text)\.ts$/;
const EMULATOR = "src/emulator/";
const THROWN = ["Error", "RangeError", "TypeError", "ControlRefusal", "ConflictError"];

/** Every text of the sources that is a sentence, or part of one. */
export function messagesInSources(): Message[] {
  const paths = readdirSync(join(repositoryRoot(), "src"), { recursive: true, encoding: "utf8" });
  return paths
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !OTHERS.test(path))
    .flatMap(messagesIn);
}

function messagesIn(path: string): Message[] {
  const text = readFileSync(join(repositoryRoot(), path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const messages: Message[] = [];
  const visit = (node: ts.Node): void => {
    const parts = partsOf(node);
    if (parts.length > 0 && (!path.startsWith(EMULATOR) || isThrown(node)) && !isHelp(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      messages.push({ at: `${path}:${line + 1}`, parts });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return messages;
}

function partsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [];
}

function isThrown(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isNewExpression(parent) && THROWN.includes(parent.expression.getText());
}

function isHelp({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && parent.name.getText() === "meaning";
}
