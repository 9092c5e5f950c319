// The class of a gate for programs: its docstrings, its required and its optional properties.
import ts from "typescript";

import {
  declaredInputs,
  declaredOutput,
  type DeclaredInput,
  type DeclaredOutput,
} from "./declared-property.ts";
import { docstringOf, type Declarations } from "./docstrings.ts";

/** The facts in the class of a gate. */
export interface GateClass {
  readonly description: string;
  /** The arguments by name. */
  readonly inputs: ReadonlyMap<string, DeclaredInput>;
  /** The outputs by name. */
  readonly outputs: ReadonlyMap<string, DeclaredOutput>;
  /** The arguments besides the ARN with which a program reads a gate. */
  readonly readArguments: readonly string[];
}

/** The facts in the class of this name. @throws Error when there is no class, or when a docstring is missing */
export function gateClass(name: string, declarations: Declarations): GateClass {
  const { checker } = declarations;
  const declaration = classNamed(name, declarations);
  const symbol = symbolOf(declaration, checker);
  const outputs = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .flatMap((property): [string, DeclaredOutput][] => {
      const node = property.valueDeclaration;
      return node !== undefined && ts.isPropertyDeclaration(node)
        ? [[property.name, declaredOutput(property, node.type, checker)]]
        : [];
    });
  const args = parameterOf(declaration.members.find(ts.isConstructorDeclaration), "args");
  const readArgs = parameterOf(declaration.members.find(isGet), "args");
  return {
    description: docstringOf(symbol, checker),
    outputs: new Map(outputs),
    inputs: declaredInputs(checker.getTypeFromTypeNode(args), checker),
    readArguments: checker
      .getPropertiesOfType(checker.getTypeFromTypeNode(readArgs))
      .map((property) => property.name),
  };
}

/** The docstring of a class. */
export function classDocstring(name: string, declarations: Declarations): string {
  const { checker } = declarations;
  return docstringOf(symbolOf(classNamed(name, declarations), checker), checker);
}

function classNamed(name: string, { files }: Declarations): ts.ClassDeclaration {
  const found = files
    .flatMap((file) => [...file.statements])
    .filter(ts.isClassDeclaration)
    .find((declaration) => declaration.name?.text === name);
  if (found === undefined) {
    throw new Error(`There is no class ${name}.`);
  }
  return found;
}

function symbolOf({ name }: ts.ClassDeclaration, checker: ts.TypeChecker): ts.Symbol {
  const symbol = name && checker.getSymbolAtLocation(name);
  if (symbol === undefined) {
    throw new Error("A class of a gate has no name.");
  }
  return symbol;
}

function isGet(member: ts.ClassElement): member is ts.MethodDeclaration {
  return ts.isMethodDeclaration(member) && member.name.getText() === "get";
}

function parameterOf(
  method: ts.ConstructorDeclaration | ts.MethodDeclaration | undefined,
  name: string,
): ts.TypeNode {
  const type = method?.parameters.find((parameter) => parameter.name.getText() === name)?.type;
  if (type === undefined) {
    throw new Error(`A constructor or get of a gate has no parameter ${name}.`);
  }
  return type;
}
