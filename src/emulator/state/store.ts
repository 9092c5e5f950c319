// The store: all resources of one emulator, and its clock.
import { createHash } from "node:crypto";
import { locationOf } from "../protocol/arn.ts";
import type { KindName } from "../protocol/kind-name.ts";
import type { KindTimelines } from "./kind-timelines.ts";
import {
  currentStepOf,
  currentUpdateStepOf,
  isThere,
  isUnderWay,
  withUpdateApplied,
  type Resource,
} from "./resource.ts";
import type { Settings } from "./settings.ts";

/** The latest time of the clock, in milliseconds since the epoch: a Date cannot have a much later time. */
const LATEST_TIME = Date.UTC(9999, 11, 31);

/** The part of the store that the rules of a kind may read. */
export type StoreReader = Pick<Store, "all" | "resource" | "find" | "status">;

/** All resources of one emulator, and the clock that decides the step of each resource. */
export class Store {
  readonly settings: Settings;
  readonly #resources = new Map<string, Resource>();
  #advancedMs = 0;
  #ids = 0;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** The time of the clock, in milliseconds since the epoch. */
  get now(): number {
    return this.settings.now() + this.#advancedMs;
  }

  /** The advance of the clock, in milliseconds. */
  get advancedMs(): number {
    return this.#advancedMs;
  }

  /** Moves the clock forward. @throws RangeError when the time is not a number from 0 up, or leads past the year 9999. */
  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError(
        `The clock advances by a number of milliseconds from 0 up, not by ${milliseconds}.`,
      );
    }
    if (this.now + milliseconds > LATEST_TIME) {
      throw new RangeError(
        `The clock cannot advance by ${milliseconds} ms, because that is after the year 9999.`,
      );
    }
    this.#advancedMs += milliseconds;
  }

  /** An ID of eight hexadecimal digits. The order of IDs does not follow age, as in AWS. */
  nextId(): string {
    this.#ids += 1;
    return createHash("sha256").update(String(this.#ids)).digest("hex").slice(0, 8);
  }

  /** All resources of a kind that are there now, in the order in which they were added. */
  all(kind: KindName): readonly Resource[] {
    const now = this.now;
    return [...this.#resources.values()]
      .filter((resource) => resource.kind === kind && isThere(resource, now))
      .map((resource) => withUpdateApplied(resource, now));
  }

  /** The resource of an ARN; undefined when the resource is not there now. */
  resource(arn: string): Resource | undefined {
    const resource = this.#resources.get(arn);
    const now = this.now;
    return resource !== undefined && isThere(resource, now)
      ? withUpdateApplied(resource, now)
      : undefined;
  }

  /** The resource that a request to a region can see: a resource of another region is not there. */
  find(kind: KindName, region: string, arn: string): Resource | undefined {
    const resource = this.resource(arn);
    return resource?.kind === kind && locationOf(arn)?.region === region ? resource : undefined;
  }

  /** The timelines that resources of a kind go through. */
  timelines(kind: KindName): KindTimelines {
    return this.settings.timelines[kind];
  }

  /** The status of a resource; undefined for a kind without a status. */
  status(resource: Resource): string | undefined {
    return currentStepOf(resource, this.now)?.step.status;
  }

  /** Whether the resource, or an update of it, is pending or in progress. */
  isUnderWay(resource: Resource): boolean {
    return isUnderWay(this.status(resource)) || this.isUpdating(resource);
  }

  /** Whether an update of the resource is pending or in progress. */
  isUpdating(resource: Resource): boolean {
    return isUnderWay(currentUpdateStepOf(resource, this.now)?.step.status);
  }

  /** Adds a resource, or replaces the resource that has the same ARN. */
  put(resource: Resource): void {
    this.#resources.set(resource.arn, resource);
  }

  remove(arn: string): void {
    this.#resources.delete(arn);
  }
}
