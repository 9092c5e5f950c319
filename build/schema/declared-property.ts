// The declaration of an argument or an output: its docstring, its values, whether it may be missing.
import ts from "typescript";

import { docstringOf } from "./docstrings.ts";

/** A property of a class or an interface. */
export interface Declared {
  readonly description: string;
  /** The possible texts, if the type names all of them. */
  readonly values: readonly string[];
}

export interface DeclaredInput extends Declared {
  readonly isRequired: boolean;
}

export interface DeclaredOutput extends Declared {
  readonly mayBeMissing: boolean;
  /** The interface of the entries of a list, if it is declared beside the class. */
  readonly entry?: DeclaredInterface;
}

export interface DeclaredInterface {
  readonly name: string;
  readonly description: string;
  readonly properties: ReadonlyMap<string, DeclaredInput>;
}

/** The output of a property of a class. */
export function declaredOutput(
  symbol: ts.Symbol,
  node: ts.TypeNode | undefined,
  checker: ts.TypeChecker,
): DeclaredOutput {
  const type = insideOf(node, "Output");
  const parts = partsOf(type);
  const entry = parts.filter(ts.isArrayTypeNode).map(({ elementType }) => elementType)[0];
  return {
    ...declared(symbol, type, checker),
    mayBeMissing: parts.some(isUndefined),
    ...(entry && { entry: interfaceOf(checker.getTypeFromTypeNode(entry), checker) }),
  };
}

function interfaceOf(type: ts.Type, checker: ts.TypeChecker): DeclaredInterface {
  const symbol = type.getSymbol();
  if (symbol === undefined) {
    throw new Error("The entries of a list are of no interface.");
  }
  return {
    name: symbol.name,
    description: docstringOf(symbol, checker),
    properties: declaredInputs(type, checker),
  };
}

/** The properties of a type; for a union, the properties of each of its types. */
export function declaredInputs(
  type: ts.Type,
  checker: ts.TypeChecker,
): ReadonlyMap<string, DeclaredInput> {
  const forms = type.isUnion() ? type.types : [type];
  const found = forms.flatMap((form) =>
    checker.getPropertiesOfType(form).flatMap((symbol) => {
      const node = symbol.valueDeclaration;
      // An argument that excludes another argument is "undefined" in one of the forms.
      if (
        node === undefined ||
        !ts.isPropertySignature(node) ||
        !node.type ||
        isUndefined(node.type)
      ) {
        return [];
      }
      return [
        {
          symbol,
          type: insideOf(node.type, "Input"),
          isOptional: node.questionToken !== undefined,
        },
      ];
    }),
  );
  return new Map(
    found.map(({ symbol, type: inside, isOptional }) => [
      symbol.name,
      {
        ...declared(symbol, inside, checker),
        isRequired:
          !isOptional &&
          found.filter(({ symbol: { name } }) => name === symbol.name).length === forms.length,
      },
    ]),
  );
}

function declared(symbol: ts.Symbol, type: ts.TypeNode, checker: ts.TypeChecker): Declared {
  return {
    description: docstringOf(symbol, checker),
    values: partsOf(type)
      .filter(ts.isLiteralTypeNode)
      .map(({ literal }) => literal)
      .filter(ts.isStringLiteral)
      .map(({ text }) => text),
  };
}

/** The type inside of `pulumi.Output<...>` or `pulumi.Input<...>`; any other type itself. */
function insideOf(type: ts.TypeNode | undefined, wrapper: "Output" | "Input"): ts.TypeNode {
  if (type === undefined) {
    throw new Error("A property of a gate has no type.");
  }
  const isWrapped = ts.isTypeReferenceNode(type) && type.typeName.getText() === `pulumi.${wrapper}`;
  return (isWrapped ? type.typeArguments?.[0] : undefined) ?? type;
}

function partsOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isUnionTypeNode(type) ? type.types : [type];
}

function isUndefined(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.UndefinedKeyword;
}
