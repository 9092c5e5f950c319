import type {
  EngineEvent,
  StepEventMetadata,
  StepEventStateMetadata,
} from "@pulumi/pulumi/automation/index.js";

/** The findings of a refresh about one gate. */
export interface GateReport {
  /** The gate's name in the program. */
  readonly gate: string;
  /** ARN of the gate's target; empty when the gate has found no resource. */
  readonly arn: string;
  /** "unhealthy" is in the state but not ready; the next `up` makes a gate again that is "gone". */
  readonly state: "ready" | "unhealthy" | "gone";
  /** The drift of the gate, as its output `drift` has it. */
  readonly drift: readonly Finding[];
  /** The reasons why a gate is not ready, in sentences. */
  readonly reasons: readonly string[];
}

export interface Finding {
  readonly kind: string;
  /** ARN of the later import. */
  readonly datasetImportJobArn?: string;
  readonly solutionVersionArn?: string;
  readonly since?: string;
}

/** The type of every gate, in a program in TypeScript or with the native provider; the kind of the target is before "Readiness". */
const GATE_TYPE =
  /^(?:pulumi-nodejs:dynamic\/personalize|personalize-readiness:index):(\w+)Readiness$/;

/** Reads the events of a refresh; each gate is reported when it has been refreshed. */
export function gateReportsOf(events: readonly EngineEvent[]): GateReport[] {
  return events
    .flatMap(({ resOutputsEvent }) =>
      resOutputsEvent === undefined ? [] : [resOutputsEvent.metadata],
    )
    .filter(({ type }) => GATE_TYPE.test(type))
    .map(reportOf);
}

function reportOf({ urn, type, op, old, new: found }: StepEventMetadata): GateReport {
  const [, kind = ""] = GATE_TYPE.exec(type) ?? [];
  const arn = outputsOf(found ?? old)[`${kind.charAt(0).toLowerCase()}${kind.slice(1)}Arn`];
  const { drift = [] } = outputsOf(found);
  const isGone = op === "delete";
  return {
    gate: urn.split("::").at(-1) ?? urn,
    arn: typeof arn === "string" ? arn : "",
    state: isGone ? "gone" : (found?.initErrors ?? []).length > 0 ? "unhealthy" : "ready",
    drift,
    reasons: isGone ? ["AWS knows no such resource any more."] : (found?.initErrors ?? []),
  };
}

interface GateOutputs {
  readonly drift?: readonly Finding[];
  readonly [output: string]: unknown;
}

function outputsOf(state: StepEventStateMetadata | undefined): GateOutputs {
  return (state?.outputs ?? {}) as GateOutputs;
}

/** Whether somebody should look into the gate. */
export function hasDrifted({ state, drift }: GateReport): boolean {
  return state !== "ready" || drift.length > 0;
}
