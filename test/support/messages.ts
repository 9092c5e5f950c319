// Finds every sentence of the sources that a user may read, for the test of docs/troubleshooting.md.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

import { repositoryRoot } from "./repository-root.ts";

/** A text in the source code that people may read. */
export interface Message {
  /** The place of the text, for the message of a failing test. */
  readonly at: string;
  /** The constant parts of the text: names, numbers and other messages go between them. */
  readonly parts: readonly string[];
}

/** The texts of --help, which explain themselves, and the emulator's texts in the name of AWS, which are AWS's. */
const OTHERS = /^src\/(command\/(help|options)|gates\/stored-text)\.ts$/;
const EMULATOR = "src/emulator/";
const THROWN = ["Error", "RangeError", "TypeError", "ControlRefusal", "ConflictError"];

/** Every text of the sources that is a sentence or part of a sentence. */
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
