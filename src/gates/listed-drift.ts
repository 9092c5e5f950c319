// The output `drift` as a program gets it: a list, even where the state keeps no list.
import * as pulumi from "@pulumi/pulumi";

import { promiseOf } from "./settlement.ts";

/**
 * The drift as a list, which is empty where the state keeps no drift. Previews take an output that the state leaves out for
 * unknown. But a state with a status also has all of its drift, so the list is known wherever the status is known.
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
