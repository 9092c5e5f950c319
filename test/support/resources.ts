// Adds a resource of any kind to an emulator, with parents that the emulator's row of the kind asks for.
import type {
  KindName,
  Members,
  PersonalizeEmulator,
  TimelineStep,
} from "../../src/emulator/index.ts";
import type { EmulatedKind } from "../../src/emulator/kinds/emulated-kind.ts";
import { emulatedKindNamed } from "../../src/emulator/kinds/table.ts";
import { arnOf } from "../../src/emulator/protocol/arn.ts";

const LOCATION = { partition: "aws", region: "eu-west-1", account: "123456789012" };

/** The ID of every solution version that is a parent. */
const VERSION_ID = "1";

/** Adds a resource of a kind to the emulator and returns its ARN. The parents that it refers to need not be there. */
export function addResource(
  emulator: PersonalizeEmulator,
  kind: KindName,
  name: string,
  timeline: readonly TimelineStep[],
  more: Members = {},
): string {
  const row = emulatedKindNamed(kind);
  const parents = parentsOf(row, isToldApartByName(row) ? usualName : () => name);
  return emulator.add(kind, { ...parents, [row.nameMember]: name, ...more }, { timeline });
}

/** Whether other names make two resources with the same parents different. A group has one dataset of a type. */
function isToldApartByName({ arnTail, nameMember, unique = [] }: EmulatedKind): boolean {
  return arnTail === undefined || unique.includes(nameMember);
}

function usualName({ name }: EmulatedKind): string {
  return name === "Solution" ? "ranking" : "shop";
}

/** The ARNs of the parents that a resource of a kind must have and the emulator does not make up. */
function parentsOf(row: EmulatedKind, nameOf: (parent: EmulatedKind) => string): Members {
  const madeUp = row.madeUp?.("", LOCATION) ?? {};
  const members = Object.entries(row.parents)
    .filter(([member]) => row.input[member]?.required === true && !(member in madeUp))
    .map(([member, parent]) => [member, arnOfParent(parent, nameOf(parent))]);
  return Object.fromEntries(members) as Members;
}

function arnOfParent(row: EmulatedKind, name: string): string {
  const members = { ...row.madeUp?.(name, LOCATION), ...parentsOf(row, usualName) };
  return arnOf(LOCATION, `${row.arnType}/${row.arnTail?.(members, VERSION_ID) ?? name}`);
}
