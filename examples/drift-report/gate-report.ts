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
  /** What has become of the data, as the gate's output `drift` has it. */
  readonly drift: readonly Finding[];
  /** Why a gate that is not ready is so, in sentences. */
  readonly reasons: readonly string[];
}

export interface Finding {
  readonly kind: string;
  readonly datasetImportJobArn?: string;
  readonly since?: string;
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
  const isGone = op === "delete";
  return {
    gate: urn.split("::").at(-1) ?? urn,
    datasetImportJobArn: datasetImportJobArn ?? "",
    state: isGone ? "gone" : (found?.initErrors ?? []).length > 0 ? "unhealthy" : "ready",
    drift,
    reasons: isGone ? ["AWS knows no such import job any more."] : (found?.initErrors ?? []),
  };
}

interface GateOutputs {
  readonly datasetImportJobArn?: string;
  readonly drift?: readonly Finding[];
}

function outputsOf(state: StepEventStateMetadata | undefined): GateOutputs {
  return (state?.outputs ?? {}) as GateOutputs;
}

/** Whether somebody should have a look. */
export function hasDrifted({ state, drift }: GateReport): boolean {
  return state !== "ready" || drift.length > 0;
}
