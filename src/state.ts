import { datasetGroupArnOf } from "./arn.ts";
import type { DescribedJob } from "./describe.ts";
import type { Drift } from "./drift.ts";
import { ARGUMENTS, type GateInputs } from "./inputs.ts";

/** What AWS last said about the job, in the API's own spelling, as JSON can hold it. */
export interface GateOutputs {
  readonly jobName?: string;
  readonly datasetArn?: string;
  /** Not AWS's: derived from the dataset's ARN. */
  readonly datasetGroupArn?: string;
  readonly dataSource?: { readonly dataLocation?: string };
  readonly roleArn?: string;
  readonly status?: string;
  /** ISO 8601. */
  readonly creationDateTime?: string;
  /** ISO 8601. */
  readonly lastUpdatedDateTime?: string;
  readonly failureReason?: string;
  readonly importMode?: string;
  readonly publishAttributionMetricsToS3?: boolean;
  /** Not AWS's: what has become of the data since; left out when nothing has. */
  readonly drift?: readonly Drift[] | undefined;
}

/** Every output besides the ARN, which is an input too. */
export const OUTPUTS = [
  "jobName",
  "datasetArn",
  "datasetGroupArn",
  "dataSource",
  "roleArn",
  "status",
  "creationDateTime",
  "lastUpdatedDateTime",
  "failureReason",
  "importMode",
  "publishAttributionMetricsToS3",
  "drift",
] as const satisfies readonly (keyof GateOutputs)[];

/**
 * What a gate keeps in the state: its inputs and its outputs. A stored format, read by every later version.
 */
export interface GateState extends GateInputs, GateOutputs {
  /** Present in every state this package wrote, so that a `get`, which has none, can be told from a refresh. */
  readonly __stateVersion: 1;
}

/** The state of a gate with these inputs: after a look that found `job`, or else with what was known before. */
export function gateState(
  inputs: GateInputs,
  job: DescribedJob | undefined,
  drift: readonly Drift[] = [],
  before: GateOutputs = {},
): GateState {
  return {
    ...inputsOf(inputs),
    ...(job === undefined ? outputsOf(before) : describedOutputs(job, drift)),
    __stateVersion: 1,
  };
}

function describedOutputs(job: DescribedJob, drift: readonly Drift[]): GateOutputs {
  return {
    jobName: job.jobName,
    datasetArn: job.datasetArn,
    datasetGroupArn: job.datasetArn && datasetGroupArnOf(job.datasetArn),
    dataSource: job.dataSource && { dataLocation: job.dataSource.dataLocation },
    roleArn: job.roleArn,
    status: job.status,
    creationDateTime: job.creationDateTime?.toISOString(),
    lastUpdatedDateTime: job.lastUpdatedDateTime?.toISOString(),
    failureReason: job.failureReason,
    importMode: job.importMode,
    publishAttributionMetricsToS3: job.publishAttributionMetricsToS3,
    drift: drift.length === 0 ? undefined : drift,
  };
}

/** The outputs among the properties of a gate. */
export function outputsOf(state: GateOutputs): GateOutputs {
  return Object.fromEntries(OUTPUTS.map((name) => [name, state[name]]));
}

const MACHINERY = ["__urn", "__provider"] as const satisfies readonly (keyof GateInputs)[];

/** The inputs among the properties of a gate; null, which plain JavaScript may pass, is the same as left out. */
export function inputsOf(properties: GateInputs): GateInputs {
  return Object.fromEntries(
    [...ARGUMENTS, ...MACHINERY].map((name) => [name, properties[name] ?? undefined]),
  ) as unknown as GateInputs;
}
