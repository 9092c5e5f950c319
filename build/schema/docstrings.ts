// Reads declarations and their docstrings with the TypeScript compiler.
import ts from "typescript";

/** The files with the declarations, and the compiler's knowledge of them. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
}

/**
 * Parses these files, and no file that they import: only docstrings and types that are written out are read.
 *
 * @throws Error when a file is not there
 */
export function parsed(paths: readonly string[]): Declarations {
  const program = ts.createProgram([...paths], {
    target: ts.ScriptTarget.ES2022,
    // The library declares Omit.
    lib: ["lib.es5.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    noResolve: true,
    allowImportingTsExtensions: true,
  });
  const files = paths.map((path) => {
    const file = program.getSourceFile(path);
    if (file === undefined) {
      throw new Error(`There is no ${path}.`);
    }
    return file;
  });
  return { checker: program.getTypeChecker(), files };
}

/** The docstring of a symbol without its tags, as Markdown with a paragraph or an entry of a list in a line. */
export function docstringOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  if (text === "") {
    throw new Error(`${symbol.name} has no docstring.`);
  }
  return text.replaceAll(/(?<!\n)\n(?!\n|- ) */g, " ");
}

/** The docstrings of the properties of an object that a constant holds, by name. */
export function docstringsOfConstant(
  name: string,
  { checker, files }: Declarations,
): ReadonlyMap<string, string> {
  const value = files
    .flatMap((file) => [...file.statements])
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name)?.initializer;
  if (value === undefined || !ts.isObjectLiteralExpression(value)) {
    throw new Error(`There is no constant ${name} that is an object.`);
  }
  return new Map(
    value.properties.flatMap(({ name: property }) => {
      const symbol = property && checker.getSymbolAtLocation(property);
      return symbol === undefined ? [] : [[symbol.name, docstringOf(symbol, checker)]];
    }),
  );
}
