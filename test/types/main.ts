// Checks the types of this repository and of the programs in the documents, in one program of the compiler: most of its time goes
// into the types of @pulumi/aws, which both need.
import { join } from "node:path";
import ts from "typescript";

import { repositoryRoot } from "../support/repository-root.ts";
import { documentPrograms } from "./document-programs.ts";

function main(): void {
  const programs = documentPrograms();
  const found = complaints(programs);
  if (found.length > 0) {
    const host: ts.FormatDiagnosticsHost = {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: repositoryRoot,
      getNewLine: () => "\n",
    };
    console.error(ts.formatDiagnostics(found, host));
    process.exitCode = 1;
    return;
  }
  console.log(`The types are right, those of the ${programs.size} programs in the documents too.`);
}

function complaints(programs: ReadonlyMap<string, string>): ts.Diagnostic[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(repositoryRoot(), "tsconfig.json"),
    undefined,
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic({ messageText }) {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  if (config === undefined) {
    throw new Error("There is no tsconfig.json.");
  }
  const { fileNames, options, errors } = config;
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...fileNames, ...programs.keys()], options, {
    ...host,
    fileExists: (path) => programs.has(path) || host.fileExists(path),
    getSourceFile(path, language, ...more) {
      const text = programs.get(path);
      return text === undefined
        ? host.getSourceFile(path, language, ...more)
        : ts.createSourceFile(path, text, language);
    },
  });
  // A program in a document may leave a name unused: the reader goes on from there.
  return [...errors, ...ts.getPreEmitDiagnostics(program)].filter(
    ({ file, reportsUnnecessary }) =>
      reportsUnnecessary === undefined || file === undefined || !programs.has(file.fileName),
  );
}

main();
