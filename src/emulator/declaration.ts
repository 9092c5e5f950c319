import { partitionOf, type Place, placeOf } from "./arn.ts";
import { NAME } from "./constraints.ts";
import { newResource, rivalOf } from "./create.ts";
import { type Kind } from "./kind.ts";
import { type Members, textOf, withoutAbsent } from "./members.ts";
import { latestVersion, namesLatest } from "./references.ts";
import { type Resource } from "./resource.ts";
import { type Store } from "./store.ts";
import { type TimelineStep } from "./timeline.ts";
import { checked, keeps } from "./validation.ts";
import { WireError } from "./wire-errors.ts";

/** How a declared resource lives. */
export interface Life {
  /** Counted from `createdAt`; default: the emulator's own for the kind. */
  readonly timeline?: readonly TimelineStep[];
  /** Milliseconds since the epoch; default now. */
  readonly createdAt?: number;
  /** Where it lives when it refers to nothing whose ARN says so; default "us-east-1". */
  readonly region?: string;
  /** Twelve digits, likewise; default the emulator's. */
  readonly account?: string;
}

/**
 * A resource as declared: its members have to be as the service demands, but nothing they refer to
 * need be there, and quotas do not hold. Required members that are left out are made up, but for
 * those that name the resource or refer to another. Members that no request has, such as
 * `trainingHours`, are shown as they are given.
 *
 * @throws RangeError when a member or the timeline is not valid; Error when it is there already.
 */
export function declared(
  kind: Kind,
  members: Members,
  life: Life & { readonly place?: Place },
  store: Store,
): Resource {
  const given = withLatest(kind, withoutAbsent(members), store);
  const name = textOf(given, kind.nameMember);
  const mayBeNameless = kind.input[kind.nameMember]?.required !== true;
  if (!(mayBeNameless && given[kind.nameMember] === undefined) && !keeps(NAME, name)) {
    throw new RangeError(
      `"${name}" is not a ${kind.nameMember === "jobName" ? "job " : ""}name: 1 to 63 letters, digits, "-" and "_".`,
    );
  }
  const place = life.place ?? placeOfDeclared(kind, given, life, store);
  const complete = { ...kind.defaults, ...kind.madeUp?.(name, place), ...given };
  const kept = { ...complete, ...valid(complete, kind) };
  const resource = newResource(kind, kept, { ...life, place, store });
  requirePlaceAndTime(resource);
  if (rivalOf(kind, resource, store) !== undefined) {
    const label = kind.label.charAt(0).toUpperCase() + kind.label.slice(1);
    throw new Error(`${label} ${resource.arn} has been added already.`);
  }
  return resource;
}

/** With the version that "SOLUTION/$LATEST" stands for now, as Describe tells of that one. */
function withLatest({ latestOf = "", label }: Kind, members: Members, store: Store): Members {
  const named = textOf(members, latestOf);
  if (!namesLatest(named)) return members;
  const version = latestVersion(named, placeOf(named)?.region ?? "", store);
  if (version !== undefined) return { ...members, [latestOf]: version.arn };
  throw new RangeError(`This ${label} cannot be: no version is ACTIVE for ${named}.`);
}

function requirePlaceAndTime({ arn, createdAt }: Resource): void {
  if (placeOf(arn) === undefined) throw new RangeError(`Nothing lives at ${arn}.`);
  if (Number.isFinite(createdAt)) return;
  throw new RangeError(`Nothing is created at ${createdAt}, in milliseconds since the epoch.`);
}

function placeOfDeclared(kind: Kind, given: Members, life: Life, store: Store): Place {
  const referred = Object.keys(kind.parents)
    .map((member) => placeOf(textOf(given, member)))
    .find((place) => place !== undefined);
  const { region = "us-east-1", account = store.settings.account } = life;
  return referred ?? { partition: partitionOf(region), region, account };
}

function valid(members: Members, kind: Kind): Members {
  try {
    return checked(members, kind.input);
  } catch (error) {
    if (error instanceof WireError) {
      throw new RangeError(`This ${kind.label} cannot be: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
