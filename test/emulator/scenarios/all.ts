// All scenarios that the emulator must play the same for every AWS client.
import { CREATION } from "./creation.ts";
import { DELETION } from "./deletion.ts";
import { JOBS } from "./jobs.ts";
import { LIMITS } from "./limits.ts";
import { RECIPES } from "./recipes.ts";
import { REFUSALS } from "./refusals.ts";
import type { Scenario } from "./scenario.ts";
import { SERVICE } from "./service.ts";
import { UPDATES } from "./updates.ts";

export const SCENARIOS: readonly Scenario[] = [
  ...CREATION,
  ...REFUSALS,
  ...LIMITS,
  ...JOBS,
  ...UPDATES,
  ...DELETION,
  ...SERVICE,
  ...RECIPES,
];
