// The public interface of an emulator, and the options of its start.
import type { Interjector } from "./faults/interjection.ts";
import type { DatasetDeclaration } from "./fixtures/dataset-declaration.ts";
import type { Life } from "./fixtures/declared-resource.ts";
import type { ImportJobDeclaration } from "./fixtures/import-job-declaration.ts";
import type { Answer } from "./http/answer.ts";
import type { RecordedRequest } from "./http/request.ts";
import type { KindName } from "./protocol/kind-name.ts";
import type { Members } from "./protocol/members.ts";
import type { KindTimelines } from "./state/kind-timelines.ts";
import type { TimelineStep } from "./state/timeline.ts";

/** The options of an emulator. */
export interface EmulatorOptions {
  /** Port on 127.0.0.1; default 0: any free port. */
  readonly port?: number;
  /** The clock of the timelines, in milliseconds since the epoch; default Date.now. */
  readonly now?: () => number;
  /**
   * The timeline of an import job without a timeline of its own, also of a job created through the API;
   * default CREATE PENDING for 1 s, CREATE IN_PROGRESS for 4 s, then ACTIVE.
   */
  readonly timeline?: readonly TimelineStep[];
  /**
   * The timelines of a kind after a creation, an update, a deletion, a stop or a start; the defaults take a few seconds.
   */
  readonly timelines?: Readonly<Partial<Record<KindName, KindTimelines>>>;
  /**
   * How many resources of a kind there may be, or may be pending or in progress at once; default as in
   * "Amazon Personalize endpoints and quotas".
   */
  readonly limits?: Readonly<Partial<Record<KindName, number>>>;
  /**
   * The time from the moment a solution is ACTIVE to its first automatic training, in milliseconds, when
   * there are imported interactions; default 1000. AWS takes up to an hour. Infinity: never.
   */
  readonly automaticTrainingMs?: number;
  /**
   * The account, twelve digits, of a new resource without an ARN that names an account: dataset groups without a key, and
   * schemas. An access key ID that is an account comes first. Default "123456789012".
   */
  readonly account?: string;
  /** Called with each request and its answer; not for a request that is left hanging or cut off. */
  readonly onAnswer?: (request: RecordedRequest, answer: Answer) => void;
}

/** A running emulator of Personalize. It keeps everything in memory, and forgets everything after `close`. */
export interface PersonalizeEmulator {
  /** "http://127.0.0.1:PORT". */
  readonly endpoint: string;
  /**
   * The environment variables by which a child process reaches the emulator and no other Personalize.
   * The region is not among them. Take AWS_PROFILE out of the child's environment.
   */
  readonly environment: Readonly<Record<string, string>>;
  /** Every request so far, in order of arrival; the array grows. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Adds a resource of any kind, without quotas and in any order, and returns its ARN.
   * `members` are the members of the Create request, in its spelling, and any other member that Describe shows. Required
   * members may be left out, except members that name the resource or refer to another resource.
   *
   * @throws RangeError when a member or the timeline is not valid; Error when the resource is already there.
   */
  add(kind: KindName, members: Members, life?: Life): string;
  /** Removes a resource at once. Resources that refer to it stay. @throws Error when the resource is not there. */
  remove(arn: string): void;
  /**
   * Moves the clock forward, and with it every timeline.
   *
   * @throws RangeError when the argument is not a number from 0 up, or leads past the year 9999.
   */
  advance(milliseconds: number): void;
  /**
   * Adds a dataset.
   *
   * @throws RangeError when the ARN is not a dataset's; Error when the dataset is already there.
   */
  addDataset(dataset: DatasetDeclaration): void;
  /**
   * Adds an import job, without quotas and import-mode rules, and returns its ARN.
   *
   * @throws RangeError when name or timeline is not valid; Error when the dataset is not there, or when
   * a job of that name is already there.
   */
  addImportJob(job: ImportJobDeclaration): string;
  /**
   * Gives a resource a new timeline that begins now.
   *
   * @throws RangeError when the timeline is not valid, or the kind has no status; Error when the
   * resource is not there.
   */
  setTimeline(arn: string, timeline: readonly TimelineStep[]): void;
  /**
   * Gives the latest update of a resource a new timeline that begins now.
   *
   * @throws RangeError when the timeline is not valid; Error when there is no such resource, or the resource
   * was not updated.
   */
  setUpdateTimeline(arn: string, timeline: readonly TimelineStep[]): void;
  /**
   * Makes the creation of a resource, or else its latest update, fail now. The status becomes CREATE FAILED, or FAILED
   * for a kind whose statuses have no "CREATE".
   *
   * @throws Error when the resource is not there, or neither the creation nor the update is pending or in progress.
   */
  fail(arn: string, failureReason: string): void;
  /** Removes an import job, which no API operation does. @throws Error when the job is not there. */
  removeImportJob(jobArn: string): void;
  /** Removes a dataset. Its import jobs stay. @throws Error when the dataset is not there. */
  removeDataset(datasetArn: string): void;
  /** Calls `answer` for each request before the normal handling. Returns a function that stops this. */
  interject(answer: Interjector): () => void;
  /** Stops the server and ends every connection, also of hanging requests. A second call does nothing. */
  close(): Promise<void>;
}
