// Resources that become ready at the third look. A program that does not look never sees them ready, however slow the
// machine is.
import type { KindName, KindTimelines, PersonalizeEmulator } from "../../src/emulator/index.ts";
import { arnMemberOf } from "../support/member-names.ts";

const UNTIL_LOOKED_AT = [{ status: "CREATE IN_PROGRESS" }];
const READY = [{ status: "ACTIVE" }];

/** The timelines of the kinds for `endsAtTheThirdLook`. */
export const SLOW_LIFE: KindTimelines = { created: UNTIL_LOOKED_AT, updated: UNTIL_LOOKED_AT };

/** Ends each creation and each update of resources of these kinds when somebody looks for the third time. */
export function endsAtTheThirdLook(
  emulator: PersonalizeEmulator,
  kinds: readonly KindName[],
): void {
  /** The number of looks at each resource since its creation or its latest update. */
  const looks = new Map<string, number>();
  const updated = new Set<string>();
  emulator.interject(({ operation, input }) => {
    const [, verb, kind = ""] = /^(Describe|Update)(\w+)$/.exec(operation) ?? [];
    if (!kinds.some((slow) => slow === kind)) {
      return undefined;
    }
    const arn = String(input[arnMemberOf(kind)]);
    if (verb === "Update") {
      updated.add(arn);
    }
    looks.set(arn, verb === "Update" ? 0 : (looks.get(arn) ?? 0) + 1);
    if (looks.get(arn) === 3) {
      if (updated.has(arn)) {
        emulator.setUpdateTimeline(arn, READY);
      } else {
        emulator.setTimeline(arn, READY);
      }
    }
    return undefined;
  });
}
