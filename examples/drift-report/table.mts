import type { GateReport } from "./gate-report.mts";

/** The reports as lines of text, one gate after the other, its findings below one another. */
export function tableOf(reports: readonly GateReport[]): string {
  const rows = reports.flatMap(({ gate, arn, state, drift, reasons }) => {
    const findings = drift.map(({ kind, datasetImportJobArn, solutionVersionArn, since }) => {
      const later = datasetImportJobArn ?? solutionVersionArn;
      return [kind, later && nameIn(later), since && `since ${since}`].filter(Boolean).join(" ");
    });
    const [first = "-", ...more] = [...findings, ...reasons];
    return [[gate, nameIn(arn), state, first], ...more.map((line) => ["", "", "", line])];
  });
  const cells = [["GATE", "RESOURCE", "STATE", "DRIFT"], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The part of an ARN after the account: "dataset-import-job/nightly". */
function nameIn(arn: string): string {
  return arn.split(":").at(5) ?? "-";
}
