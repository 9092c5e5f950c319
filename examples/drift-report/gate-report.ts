import type {
  EngineEvent,
  StepEventMetadata,
  StepEventStateMetadata,
} from "@pulumi/pulumi/automation/index.js";

/** What a refresh found of one gate. */
export interface GateReport {
  /** The name it has in the program. */
  readonly gate: string;
  readonly datasetImportJobArn: string;
  /** "unhealthy" is in the state but not ready; "gone" will be made anew by the next `up`. */
  readonly state: "ready" | "unhealthy" | "gone";
  /** What has become of the data: the kinds of drift with the import concerned, and why an unhealthy gate is so. */
  readonly findings: readonly string[];
}

/** The type of every gate of pulumi-personalize-readiness on an import job. */
const GATE_TYPE = "pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness";

/** Reads the events of a refresh; each gate is reported when it has been refreshed. */
export function gateReportsOf(events: readonly EngineEvent[]): GateReport[] {
  return events
    .flatMap(({ resOutputsEvent }) =>
      resOutputsEvent === undefined ? [] : [resOutputsEvent.metadata],
    )
    .filter(({ type }) => type === GATE_TYPE)
    .map(reportOf);
}

function reportOf({ urn, op, old, new: found }: StepEventMetadata): GateReport {
  const { datasetImportJobArn } = outputsOf(found ?? old);
  const { drift = [] } = outputsOf(found);
  const reasons = found?.initErrors ?? [];
  return {
    gate: urn.split("::").at(-1) ?? urn,
    datasetImportJobArn: datasetImportJobArn ?? "",
    state: op === "delete" ? "gone" : reasons.length > 0 ? "unhealthy" : "ready",
    findings: [
      ...drift.map(({ kind, datasetImportJobArn: later }) =>
        [kind, later].filter(Boolean).join(" "),
      ),
      ...reasons,
    ],
  };
}

interface GateOutputs {
  readonly datasetImportJobArn?: string;
  readonly drift?: readonly { readonly kind: string; readonly datasetImportJobArn?: string }[];
}

function outputsOf(state: StepEventStateMetadata | undefined): GateOutputs {
  return (state?.outputs ?? {}) as GateOutputs;
}

/** Whether somebody should have a look. */
export function hasDrifted({ state, findings }: GateReport): boolean {
  return state !== "ready" || findings.length > 0;
}
