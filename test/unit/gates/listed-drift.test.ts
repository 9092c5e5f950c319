// Tests of the output "drift", which is a list in every case.
import * as pulumi from "@pulumi/pulumi";

import { DatasetImportJobReadiness, FilterReadiness } from "../../../src/index.ts";
import { JOB_ARN } from "../../support/shop.ts";

const SUPERSEDED = [{ kind: "superseded", datasetImportJobArn: `${JOB_ARN}-later` }];

/** Pulumi's knowledge of the value of an output. */
interface Known {
  readonly value: unknown;
  readonly isKnown: boolean;
  readonly isSecret: boolean;
}

/** A program of one gate, of which the engine has these outputs; a preview or not. */
async function driftOf(
  outputs: object,
  { isPreview = false, id }: { readonly isPreview?: boolean; readonly id?: string } = {},
): Promise<Known> {
  const mocks: pulumi.runtime.Mocks = {
    newResource: ({ id = "new", inputs }) => ({
      id,
      state: { ...(inputs as object), ...outputs },
    }),
    call: () => ({}),
  };
  await pulumi.runtime.setMocks(mocks, "shop", "dev", isPreview);
  const { drift } = new DatasetImportJobReadiness(
    "interactions",
    { datasetImportJobArn: JOB_ARN },
    { id },
  );
  const inside = drift as unknown as {
    promise(): Promise<unknown>;
    readonly isKnown: Promise<boolean>;
  };
  return {
    value: await inside.promise(),
    isKnown: await inside.isKnown,
    isSecret: await pulumi.isSecret(drift),
  };
}

const known = (value: unknown): Known => ({ value, isKnown: true, isSecret: false });

test("the drift that a state keeps is given as it is", async () => {
  expect(await driftOf({ status: "ACTIVE", drift: SUPERSEDED })).toEqual(known(SUPERSEDED));
});

test("where a state keeps none, the drift is an empty list", async () => {
  expect(await driftOf({ status: "ACTIVE" })).toEqual(known([]));
});

test("if a program's test does not mock the gate, the drift is an empty list", async () => {
  expect(await driftOf({})).toEqual(known([]));
});

test("a preview that knows the gate knows that there is no drift", async () => {
  expect(await driftOf({ status: "ACTIVE" }, { isPreview: true })).toEqual(known([]));
  expect(await driftOf({ status: "ACTIVE", drift: SUPERSEDED }, { isPreview: true })).toEqual(
    known(SUPERSEDED),
  );
});

test("in a preview that does not know the gate yet, the drift is unknown", async () => {
  expect(await driftOf({}, { isPreview: true })).toMatchObject({ isKnown: false });
});

test("a resource that is read has the list too", async () => {
  expect(await driftOf({ status: "ACTIVE" }, { id: JOB_ARN })).toEqual(known([]));
});

test("drift that is to be secret stays secret", async () => {
  expect(await driftOf({ status: "ACTIVE", drift: pulumi.secret(SUPERSEDED) })).toEqual({
    value: SUPERSEDED,
    isKnown: true,
    isSecret: true,
  });
});

test("a gate on a kind without a succession has no drift", async () => {
  await driftOf({});
  const filterArn = "arn:aws:personalize:us-east-1:123456789012:filter/unseen";

  expect(new FilterReadiness("unseen", { filterArn })).not.toHaveProperty("drift");
});
