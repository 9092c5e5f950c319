// The reports of the public surface, as API Extractor makes them from the declarations.
import {
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  ExtractorMessageCategory,
} from "@microsoft/api-extractor";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";

/** The folder of the reports. */
const FOLDER = "test/api";
const DIFFERENCE: string = ConsoleMessageId.ApiReportDiff;

/**
 * Compares the declarations of each entry point of the package with its report, and shows the difference; or writes the
 * reports again.
 *
 * @returns the reports that differ, or differed until now
 * @throws Error when a report of an entry point cannot be made
 */
export async function differingReports(action: "compare" | "write"): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "api-"));
  try {
    return (await entryPoints())
      .filter((entry) => differs(configOf(entry, scratch), action))
      .map((entry) => `${FOLDER}/${reportName(entry)}.api.md`);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

interface EntryPoint {
  /** The path in an import, from the package's name on: "./emulator". */
  readonly subpath: string;
  readonly types: string;
}

async function entryPoints(): Promise<EntryPoint[]> {
  const manifest = JSON.parse(await readFile(join(repositoryRoot(), "package.json"), "utf8")) as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  return Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [{ subpath, types: target.types }],
  );
}

function reportName({ subpath }: EntryPoint): string {
  return subpath === "." ? "index" : subpath.replace("./", "");
}

function configOf(entry: EntryPoint, scratch: string): ExtractorConfig {
  const root = repositoryRoot();
  const off = { logLevel: ExtractorLogLevel.None };
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, entry.types),
      compiler: { tsconfigFilePath: join(root, "src/tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFileName: reportName(entry),
        reportFolder: join(root, FOLDER),
        reportTempFolder: scratch,
        // A type that cannot be imported is still public in an exported signature.
        includeForgottenExports: true,
      },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          "ae-missing-release-tag": off,
          "ae-forgotten-export": off,
          // TypeDoc demands the docstrings, and reads them more freely.
          "ae-undocumented": off,
        },
        tsdocMessageReporting: { default: off },
      },
      newlineKind: "lf",
    },
  });
}

function differs(config: ExtractorConfig, action: "compare" | "write"): boolean {
  const result = Extractor.invoke(config, {
    localBuild: action === "write",
    printApiReportDiff: action === "compare",
    messageCallback: hush,
  });
  if (result.errorCount > 0) {
    throw new Error(`There is no report to be made of ${config.mainEntryPointFilePath}.`);
  }
  return result.apiReportChanged;
}

/** Its advice is how to copy a report by hand. */
function hush(message: ExtractorMessage): void {
  message.handled =
    message.category === ExtractorMessageCategory.Console && message.messageId !== DIFFERENCE;
}
