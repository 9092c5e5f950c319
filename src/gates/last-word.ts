// Gives gates the last word on their properties and options, whatever the program's transformations and transforms set.
import * as pulumi from "@pulumi/pulumi";
import type { ICallbackServer } from "@pulumi/pulumi/runtime/callbacks";
import * as pulumiState from "@pulumi/pulumi/runtime/state";

/** The part of Pulumi's own classes that this file uses, and that Pulumi's declarations leave out. */
interface TransformedResource {
  /** The transformations that run in the constructor of this resource: first its own, then its parents', then the stack's. */
  readonly __transformations?: pulumi.ResourceTransformation[];
}
const { getStore } = pulumiState as unknown as {
  /** The SDK's knowledge of the running program; it has `callbacks` once the program has a function to call back. */
  readonly getStore: () => { readonly callbacks?: ICallbackServer };
};

/**
 * A transformation for the options of one resource that runs last in the resource's constructor,
 * though its parents' and the stack's come after its own.
 */
export function lastTransformation(
  settle: pulumi.ResourceTransformation,
): pulumi.ResourceTransformation {
  let owner: pulumi.Resource | undefined;
  const last: pulumi.ResourceTransformation = (args) =>
    args.resource === owner ? settle(args) : undefined;
  return (args) => {
    // Children inherit the transformations of a resource. The first resource to run this is the resource itself.
    if (owner === undefined) {
      owner = args.resource;
      // Pulumi walks this list now, and also runs the transformations that are added to it.
      (owner as TransformedResource).__transformations?.push(last);
    }
    return undefined;
  };
}

/** For each running program, the promise that the transform is the last transform of the stack. */
const lastOnes = new WeakMap<ICallbackServer, Promise<void>>();

/**
 * Registers a transform that the engine calls last for a resource, and keeps it the last transform. Does nothing in a
 * program without transforms, where the transform would cost a call for each resource.
 *
 * @param hasOwn whether the resource that is about to be registered has transforms of its own
 */
export async function transformLast(
  transform: pulumi.ResourceTransform,
  hasOwn: boolean,
): Promise<void> {
  const callbacks = hasOwn ? pulumi.runtime.getCallbacks() : getStore().callbacks;
  if (callbacks === undefined) {
    return;
  }
  if (!lastOnes.has(callbacks)) {
    const register = callbacks.registerStackTransform.bind(callbacks);
    const registerLast = async (): Promise<void> => {
      // Two registrations that are under way at a time may arrive in any order.
      await callbacks.awaitStackRegistrations();
      register(transform);
      await callbacks.awaitStackRegistrations();
    };
    const becomeLast = (): void => {
      const isLast = registerLast();
      // Gates that wait for it hear of a failure. Without such a gate, no resource depends on it.
      isLast.catch(() => undefined);
      lastOnes.set(callbacks, isLast);
    };
    becomeLast();
    callbacks.registerStackTransform = (later) => {
      register(later);
      becomeLast();
    };
  }
  await lastOnes.get(callbacks);
}
