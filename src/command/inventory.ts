// Lists the resources below a resource: the imports of a dataset, the versions of a solution, everything in a dataset group.
import type { AwsResult } from "../aws/aws-result.ts";
import type { Summary } from "../aws/list.ts";
import type { PersonalizeLister, PersonalizeReader } from "../aws/personalize-reader.ts";
import { listingOf, type Kind } from "../kinds/kind.ts";
import { KINDS, successionOf } from "../kinds/kinds.ts";
import { named, type Target } from "../kinds/target.ts";
import type { GateSpec } from "../state/gate-spec.ts";
import { reportProgress } from "../wait/progress.ts";
import { ERRORS, gravestOf, READY, type Ending } from "./ending.ts";
import { resultOf, type Means } from "./result.ts";
import { unlistedOf } from "./unlisted.ts";

/** The resources of one kind that a parent has, the newest first. */
export interface Section {
  readonly kind: Kind;
  readonly parentArn: string;
  readonly summaries: readonly Summary[];
}

/** The result of a list. */
export interface Inventory {
  readonly ending: Ending;
  /** Without empty sections. */
  readonly sections: readonly Section[];
  /** The failed lists with advice; or a sentence that there is nothing. */
  readonly sentences: readonly string[];
}

/** The answer of AWS to one list. */
interface List {
  readonly kind: Kind;
  /** Left out for a failed list that was to serve many parents. */
  readonly parentArn?: string;
  readonly result: AwsResult<readonly Summary[]>;
}

type Read = (kind: Kind, parentArn: string | undefined) => Promise<AwsResult<readonly Summary[]>>;

/** Lists the resources below the target of a gate, after a look at the target itself. Throws only defects. */
export async function inventoryOf(
  spec: GateSpec,
  means: Means<PersonalizeReader & PersonalizeLister>,
): Promise<Inventory> {
  const { reader, interruption } = means;
  const { signal } = interruption;
  // For a parent that is gone, AWS lists nothing, or the resources that the parent had.
  const root = await resultOf(
    "status",
    spec,
    means,
    reportProgress(() => Promise.resolve()),
    () => undefined,
  );
  if (root.facts.resource === undefined) {
    return { ending: root.ending, sections: [], sentences: root.sentences };
  }
  try {
    return inventoryIn(
      await listsBelow(spec.target, (kind, parentArn) =>
        reader.list(spec.access, kind, parentArn, signal),
      ),
      spec,
    );
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
    return { ending: interruption.ending(), sections: [], sentences: [] };
  }
}

/** The lists below a target: the imports of a dataset, the versions of a solution, everything in a dataset group. */
async function listsBelow({ kind, arn = "" }: Target, read: Read): Promise<List[]> {
  const sought = successionOf(kind);
  return sought === undefined ? everythingBelow(kind, [arn], read) : listsOf(sought, [arn], read);
}

async function everythingBelow(parent: Kind, arns: readonly string[], read: Read): Promise<List[]> {
  if (arns.length === 0) {
    return [];
  }
  const kinds = KINDS.filter((kind) => listingOf(kind)?.parent === parent);
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const own = await listsOf(kind, arns, read);
      const found = own.flatMap(({ result }) =>
        result.type === "answer" ? result.value.map(({ arn }) => arn) : [],
      );
      return [...own, ...(await everythingBelow(kind, found, read))];
    }),
  );
  return lists.flat();
}

/** The lists of one kind for these parents. */
async function listsOf(kind: Kind, arns: readonly string[], read: Read): Promise<List[]> {
  const { namesParent, parentMember = "" } = listingOf(kind) ?? {};
  if (namesParent !== true || arns.length === 1) {
    return Promise.all(
      arns.map(async (parentArn) => ({ kind, parentArn, result: await read(kind, parentArn) })),
    );
  }
  const result = await read(kind, undefined);
  if (result.type !== "answer") {
    return [{ kind, result }];
  }
  return arns.map((parentArn) => {
    const value = result.value.filter(({ members }) => members[parentMember] === parentArn);
    return { kind, parentArn, result: { type: "answer", value } };
  });
}

function inventoryIn(lists: readonly List[], { target, access }: GateSpec): Inventory {
  const isGone = lists.some(
    ({ parentArn, result }) => parentArn === target.arn && result.type === "notFound",
  );
  if (isGone) {
    const gone = `${named(target, "The")} is gone. AWS found it first, and then did not find it any more.`;
    return { ending: ERRORS[5], sections: [], sentences: [gone] };
  }
  const unlisted = lists.flatMap(({ kind, parentArn, result }) =>
    // A parent below the target that is gone since it was listed has nothing.
    result.type === "answer" || result.type === "notFound"
      ? []
      : [unlistedOf(kind, parentArn, result, access)],
  );
  const sections = lists.flatMap(({ kind, parentArn, result }) =>
    result.type === "answer" && parentArn !== undefined && result.value.length > 0
      ? [{ kind, parentArn, summaries: newestFirst(result.value) }]
      : [],
  );
  const isEmpty = sections.length === 0 && unlisted.length === 0;
  return {
    ending: gravestOf([READY, ...unlisted.map(({ ending }) => ending)]),
    sections,
    sentences: isEmpty
      ? [`AWS lists no resources of ${named(target, "the")}.`]
      : [...new Set(unlisted.flatMap(({ sentences }) => sentences))],
  };
}

function newestFirst(summaries: readonly Summary[]): Summary[] {
  // A resource without a time counts as the oldest.
  return [...summaries].sort((one, other) => (other.createdMs || 0) - (one.createdMs || 0));
}
