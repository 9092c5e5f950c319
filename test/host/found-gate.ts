// The gate that tests of a plugin process begin with: it has found the newest import of a dataset.
import type { HostTrial } from "../support/host-trial.ts";
import { importsOf } from "./dataset-imports.ts";

export type Properties = Record<string, unknown>;

/** The arguments of a gate on the newest import. */
export interface NewestGate extends Properties {
  readonly datasetArn: string;
}

/** Creates the gate, with an import of two hours ago that it finds. */
export async function createFoundGate(
  trial: HostTrial,
  gate: NewestGate,
): Promise<{ found: string; state: Properties }> {
  const found = importsOf(trial, gate.datasetArn)("found", 2, "ACTIVE");
  const { properties = {} } = await trial.plugin.create(gate);
  expect(properties).toMatchObject({ datasetImportJobArn: found, status: "ACTIVE" });
  return { found, state: properties };
}
