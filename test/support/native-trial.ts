// The trial that the tests of a file on the native provider share: an engine that listens, an emulated AWS, and the
// provider's process.
import { startHostSurroundings, type HostSurroundings } from "./host-trial.ts";
import { startNativePlugin, type NativePlugin } from "./native-plugin.ts";

export interface NativeTrial extends HostSurroundings {
  readonly native: NativePlugin;
  /** Starts another process of the provider, which knows none of the answers to `native`. */
  another(
    env?: Readonly<Record<string, string>>,
    engineArguments?: readonly string[],
    input?: "pipe" | "ignore",
  ): Promise<NativePlugin>;
}

export async function startNativeTrial(): Promise<NativeTrial> {
  const surroundings = await startHostSurroundings();
  const started: NativePlugin[] = [];
  const another: NativeTrial["another"] = async (
    env = {},
    engineArguments = [surroundings.engine.address],
    input = "pipe",
  ) => {
    const plugin = await startNativePlugin(
      { ...surroundings.emulator.environment, ...env },
      engineArguments,
      input,
    );
    started.push(plugin);
    return plugin;
  };
  return {
    ...surroundings,
    native: await another(),
    another,
    async stop() {
      await Promise.all(started.map((plugin) => plugin.stop()));
      await surroundings.stop();
    },
  };
}
