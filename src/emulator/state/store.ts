import { createHash } from "node:crypto";
import { locationOf } from "../protocol/arn.ts";
import type { KindName, KindTimelines } from "../kinds/emulated-kind.ts";
import { emulatedKindNamed } from "../kinds/table.ts";
import type { Resource } from "./resource.ts";
import { isUnderWay, currentStepOf, currentUpdateStepOf } from "./resource.ts";
import type { Settings } from "../options.ts";

/** Everything the emulator knows, and the clock that says how far each resource has got. */
export class Store {
  readonly settings: Settings;
  readonly #resources = new Map<string, Resource>();
  #advancedMs = 0;
  #ids = 0;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.settings.now() + this.#advancedMs;
  }

  /** Moves the clock on. @throws RangeError when the time is not a number from 0 up. */
  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError(`A clock goes on by a number of milliseconds, not by ${milliseconds}.`);
    }
    this.#advancedMs += milliseconds;
  }

  /** An ID of eight hexadecimal digits; its order says nothing of age, as with those of AWS. */
  nextId(): string {
    this.#ids += 1;
    return createHash("sha256").update(String(this.#ids)).digest("hex").slice(0, 8);
  }

  /** What there is of a kind now, in order of coming. */
  all(kind: KindName): readonly Resource[] {
    const now = this.now;
    return [...this.#resources.values()]
      .filter((resource) => resource.kind === kind && isThere(resource, now))
      .map((resource) => settled(resource, now));
  }

  resource(arn: string): Resource | undefined {
    const resource = this.#resources.get(arn);
    const now = this.now;
    return resource !== undefined && isThere(resource, now) ? settled(resource, now) : undefined;
  }

  /** What a request to one region can see: a resource of another region is not there. */
  find(kind: KindName, region: string, arn: string): Resource | undefined {
    const resource = this.resource(arn);
    return resource?.kind === kind && locationOf(arn)?.region === region ? resource : undefined;
  }

  timelines(kind: KindName): KindTimelines {
    return { ...emulatedKindNamed(kind).timelines, ...this.settings.timelines[kind] };
  }

  /** Undefined for a kind without a status. */
  status(resource: Resource): string | undefined {
    return currentStepOf(resource, this.now)?.step.status;
  }

  /** Whether the resource, or an update of it, is pending or in progress. */
  isUnderWay(resource: Resource): boolean {
    return isUnderWay(this.status(resource)) || this.isUpdating(resource);
  }

  isUpdating(resource: Resource): boolean {
    return isUnderWay(currentUpdateStepOf(resource, this.now)?.step.status);
  }

  put(resource: Resource): void {
    this.#resources.set(resource.arn, resource);
  }

  remove(arn: string): void {
    this.#resources.delete(arn);
  }
}

/** A resource as it is once an update of it is through: with what that leaves behind. */
function settled(resource: Resource, now: number): Resource {
  const { update, members } = resource;
  if (update === undefined || currentUpdateStepOf(resource, now)?.step.status !== "ACTIVE") {
    return resource;
  }
  const applied = emulatedKindNamed(resource.kind).update?.applied?.(members, update.members);
  return { ...resource, members: applied ?? { ...members, ...update.members } };
}

function isThere({ goneAt }: Resource, now: number): boolean {
  return goneAt === undefined || now < goneAt;
}
