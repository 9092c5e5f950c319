import { regionOf } from "./arn.ts";
import { type StoredDataset } from "./dataset.ts";
import { type StoredJob } from "./import-job.ts";
import { checkedTimeline, type Standing, standingAt, type TimelineStep } from "./timeline.ts";

/** Everything the emulator knows, and the clock that says where each job has got to. */
export class Store {
  /** What a job does when nobody has said otherwise. */
  readonly timeline: readonly TimelineStep[];
  readonly #now: () => number;
  readonly #datasets = new Map<string, StoredDataset>();
  readonly #jobs = new Map<string, StoredJob>();

  constructor(now: () => number, timeline: readonly TimelineStep[]) {
    this.#now = now;
    this.timeline = checkedTimeline(timeline);
  }

  get now(): number {
    return this.#now();
  }

  get jobs(): readonly StoredJob[] {
    return [...this.#jobs.values()];
  }

  dataset(datasetArn: string): StoredDataset | undefined {
    return this.#datasets.get(datasetArn);
  }

  job(jobArn: string): StoredJob | undefined {
    return this.#jobs.get(jobArn);
  }

  /** What a request to one region can see: a resource of another region is not there. */
  datasetIn(region: string, datasetArn: string): StoredDataset | undefined {
    return regionOf(datasetArn) === region ? this.dataset(datasetArn) : undefined;
  }

  jobIn(region: string, jobArn: string): StoredJob | undefined {
    return regionOf(jobArn) === region ? this.job(jobArn) : undefined;
  }

  standing(job: StoredJob): Standing {
    return standingAt(job.timeline, job.timelineStartedAt, this.now);
  }

  putDataset(dataset: StoredDataset): void {
    this.#datasets.set(dataset.datasetArn, dataset);
  }

  putJob(job: StoredJob): void {
    this.#jobs.set(job.datasetImportJobArn, job);
  }

  /** Whether there was one. */
  removeDataset(datasetArn: string): boolean {
    return this.#datasets.delete(datasetArn);
  }

  /** Whether there was one. */
  removeJob(jobArn: string): boolean {
    return this.#jobs.delete(jobArn);
  }
}
