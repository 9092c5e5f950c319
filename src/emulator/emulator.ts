import { type RecordedRequest } from "./arrival.ts";
import { type DatasetDeclaration } from "./dataset.ts";
import { type ImportJobDeclaration } from "./import-job.ts";
import { type Interjector } from "./interjection.ts";
import { type Answer } from "./server.ts";
import { type TimelineStep } from "./timeline.ts";

export interface EmulatorOptions {
  /** Port on 127.0.0.1; default 0: any free one. */
  readonly port?: number;
  /** The clock timelines go by, in milliseconds; default Date.now. */
  readonly now?: () => number;
  /**
   * What a job does when its own timeline is not given, also one created through the API;
   * default CREATE PENDING for 1 s, CREATE IN_PROGRESS for 4 s, then ACTIVE.
   */
  readonly timeline?: readonly TimelineStep[];
  /** Called with each request and what was answered; not for one left hanging or cut off. */
  readonly onAnswer?: (request: RecordedRequest, answer: Answer) => void;
}

/** A running Personalize emulator. What it holds is in memory and gone after `close`. */
export interface PersonalizeEmulator {
  /** "http://127.0.0.1:PORT". */
  readonly endpoint: string;
  /**
   * What a child process needs in its environment to reach the emulator and no other Personalize.
   * The region is the child's own affair; take AWS_PROFILE out of its environment.
   */
  readonly environment: Readonly<Record<string, string>>;
  /** Every request so far, in order of arrival; the array grows. */
  readonly requests: readonly RecordedRequest[];
  /** @throws RangeError when the ARN is not a dataset's; Error when it is already there. */
  addDataset(dataset: DatasetDeclaration): void;
  /**
   * Puts a job there, past quotas and import-mode rules, and returns its ARN.
   *
   * @throws RangeError when name or timeline is not valid; Error when the dataset is not there, or
   * a job of that name is.
   */
  addImportJob(job: ImportJobDeclaration): string;
  /**
   * Gives a job a new timeline that begins now.
   *
   * @throws RangeError when the timeline is not valid; Error when the job is not there.
   */
  setTimeline(jobArn: string, timeline: readonly TimelineStep[]): void;
  /** Makes a job vanish, which no API operation does. @throws Error when it is not there. */
  removeImportJob(jobArn: string): void;
  /** Makes a dataset vanish; its jobs stay. @throws Error when it is not there. */
  removeDataset(datasetArn: string): void;
  /** Has `answer` asked about each request before its normal handling; returns what ends that. */
  interject(answer: Interjector): () => void;
  /** Stops serving and ends every connection, hanging requests too. May be called again. */
  close(): Promise<void>;
}
