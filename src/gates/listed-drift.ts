// The output `drift` as a program gets it: a list, also where the state keeps none.
import * as pulumi from "@pulumi/pulumi";

import { promiseOf } from "./settlement.ts";

/**
 * The drift as a list, which is empty where the state keeps none. Previews take an output that the state leaves out for
 * unknown. But a state that has a status has all there is of drift too, so the list is known wherever the status is.
 */
export function listedDrift(
  drift: pulumi.Output<unknown>,
  status: pulumi.Output<string>,
): pulumi.Output<unknown> {
  return status.apply(async () => {
    const list = (await promiseOf(drift)) ?? [];
    return (await pulumi.isSecret(drift)) ? pulumi.secret(list) : pulumi.output(list);
  });
}
