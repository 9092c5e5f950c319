// Tests that a gate sees its properties after all transformations of the program.
import * as pulumi from "@pulumi/pulumi";
import * as pulumiState from "@pulumi/pulumi/runtime/state";

import { lastTransformation, transformLast } from "../../../src/gates/last-word.ts";

interface Callbacks {
  registerStackTransform(transform: pulumi.ResourceTransform): void;
  awaitStackRegistrations(): Promise<void>;
}
const { getStore } = pulumiState as unknown as {
  readonly getStore: () => { callbacks: Callbacks | undefined };
};

beforeEach(async () => {
  getStore().callbacks = undefined;
  await pulumi.runtime.setMocks(
    { newResource: ({ inputs }) => ({ id: "id", state: inputs as object }), call: () => ({}) },
    "shop",
    "dev",
  );
});
afterEach(() => {
  getStore().callbacks = undefined;
});

describe("a last transformation", () => {
  const ran: string[] = [];
  const noted =
    (word: string): pulumi.ResourceTransformation =>
    ({ name }) =>
      void ran.push(`${word} of ${name}`);
  class Part extends pulumi.CustomResource {
    constructor(name: string, opts: pulumi.CustomResourceOptions) {
      super("shop:index:Part", name, {}, opts);
    }
  }
  beforeEach(() => {
    ran.length = 0;
  });

  test("runs after the transformations of the resource, its parents and the stack", () => {
    const parent = new pulumi.ComponentResource(
      "shop:index:Shop",
      "shop",
      {},
      {
        transformations: [noted("parent's")],
      },
    );

    new Part("part", {
      parent,
      transformations: [noted("own"), lastTransformation(noted("last")), noted("later own")],
    });

    expect(ran).toEqual([
      "parent's of shop",
      "own of part",
      "later own of part",
      "parent's of part",
      "last of part",
    ]);
  });

  test("is not inherited by children", () => {
    const part = new Part("part", { transformations: [lastTransformation(noted("last"))] });
    ran.length = 0;

    new Part("child", { parent: part });

    expect(ran).toEqual([]);
  });

  test("has a result that counts", () => {
    const seen: unknown[] = [];
    const look: pulumi.ResourceTransformation = ({ opts }) => void seen.push(opts.protect);
    const protect: pulumi.ResourceTransformation = ({ props, opts }) => ({
      props: props,
      opts: { ...opts, protect: true },
    });

    new Part("part", {
      transformations: [lastTransformation(protect), lastTransformation(look)],
    });

    expect(seen).toEqual([true]);
  });
});

describe("a last transform", () => {
  const mine: pulumi.ResourceTransform = () => undefined;
  const theirs: pulumi.ResourceTransform = () => undefined;
  const later: pulumi.ResourceTransform = () => undefined;

  /** Callbacks whose registrations arrive a turn of the event loop after they are sent. */
  function callbacksThatNote(): { callbacks: Callbacks; arrived: pulumi.ResourceTransform[] } {
    const arrived: pulumi.ResourceTransform[] = [];
    let underWay = Promise.resolve();
    return {
      arrived,
      callbacks: {
        registerStackTransform: (transform) => {
          const before = underWay;
          underWay = new Promise((resolve) => {
            setImmediate(() => {
              arrived.push(transform);
              void before.then(resolve);
            });
          });
        },
        awaitStackRegistrations: () => underWay,
      },
    };
  }

  test("is not registered in a program without transforms", async () => {
    await transformLast(mine, false);

    expect(getStore().callbacks).toBeUndefined();
  });

  test("is registered after those of the program, once for all resources", async () => {
    const { callbacks, arrived } = callbacksThatNote();
    getStore().callbacks = callbacks;
    callbacks.registerStackTransform(theirs);

    await Promise.all([transformLast(mine, false), transformLast(mine, false)]);
    await transformLast(mine, true);

    expect(arrived).toEqual([theirs, mine]);
  });

  test("is registered again after a later one of the program", async () => {
    const { callbacks, arrived } = callbacksThatNote();
    getStore().callbacks = callbacks;
    await transformLast(mine, false);

    callbacks.registerStackTransform(later);
    await transformLast(mine, false);

    expect(arrived).toEqual([mine, later, mine]);
  });

  test("is registered for a resource that has transforms of its own", async () => {
    const { callbacks, arrived } = callbacksThatNote();
    const get = jest
      .spyOn(pulumi.runtime, "getCallbacks")
      .mockReturnValue(callbacks as ReturnType<typeof pulumi.runtime.getCallbacks>);

    await transformLast(mine, true);

    get.mockRestore();
    expect(arrived).toEqual([mine]);
  });

  test("fails the gates that wait for it, and nothing else, when it cannot be registered", async () => {
    const { callbacks } = callbacksThatNote();
    getStore().callbacks = callbacks;
    await transformLast(mine, false);
    callbacks.awaitStackRegistrations = () => Promise.reject(new Error("no engine"));

    // Nobody waits for this registration, and Jest fails a test with an unhandled rejection.
    callbacks.registerStackTransform(later);
    await new Promise(setImmediate);

    await expect(transformLast(mine, false)).rejects.toThrow("no engine");
  });
});
