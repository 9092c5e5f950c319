// The settings of the native provider: the rules for its configuration, and the meaning of the settings for the gates.
import { inProgram } from "../../kinds/spelling.ts";
import type { GateDefaults } from "../../state/parse.ts";
import { DELAY, PROFILE, ROLE, TIMEOUT, type Rule } from "../../state/rules.ts";
import {
  comparableOf,
  crossedDelays,
  failure,
  UNKNOWN,
  type InputFailure,
} from "../../state/validation.ts";
import { parseDuration } from "../../time/duration.ts";
import type { Properties } from "./properties.ts";

/** The settings of a provider, parsed. */
export interface ProviderSettings {
  /** The values for gates without values of their own. */
  readonly defaults: GateDefaults;
  /** Whether a preview looks at the resources. */
  readonly looksInPreviews: boolean;
}

/** A program gives a truth value, and Pulumi's configuration a text. */
const SWITCH: Rule = [
  "true or false",
  (value) => value === true || value === false || value === "true" || value === "false",
];

/** The settings that a program or Pulumi's configuration may give. The schema takes the names and the docstrings from here. */
export const SETTINGS: Readonly<Record<string, Rule>> = {
  /** Profile of the shared AWS configuration, whose credentials the gates use. Default: the AWS SDK's own default chain. */
  profile: PROFILE,
  /** ARN of an IAM role to assume, with those credentials, before looking. Default: none. */
  assumeRoleArn: ROLE,
  /**
   * The time that `pulumi up` waits for a new gate without `customTimeouts`, a duration like "45m". Default: the time in the
   * description of the gate.
   */
  createTimeout: TIMEOUT,
  /**
   * The time that an update of a gate waits without `customTimeouts`, a duration like "45m". Default: the time that a new gate
   * waits.
   */
  updateTimeout: TIMEOUT,
  /**
   * The time that `pulumi refresh` and `get` wait without `customTimeouts`, a duration like "90s". Default: the time in the
   * description of the gate.
   */
  readTimeout: TIMEOUT,
  /**
   * Shortest interval between two looks, a duration like "10s". Default: "10s", or "2s" once earlier durations are
   * known; `maxDelay` if that is shorter.
   */
  minDelay: DELAY,
  /**
   * Longest interval between two looks, a duration like "30s". Default: "30s", or "60s" once earlier durations are
   * known; `minDelay` if that is longer.
   */
  maxDelay: DELAY,
  /** Whether a preview looks at the resources and says what `pulumi up` would do. Default: true. */
  lookInPreviews: SWITCH,
};

/** The settings that Pulumi itself adds to a provider. */
const OF_PULUMI = ["version", "pluginDownloadURL", "pluginChecksums", "__internal"];

/** The mistakes in the settings. A value that is not known yet, as in a preview, passes. */
export function validateSettings(given: Properties): InputFailure[] {
  const settings = Object.entries(given).filter(
    ([name, value]) => !OF_PULUMI.includes(name) && value !== null,
  );
  const rules = new Map(Object.entries(SETTINGS));
  const bad = settings.flatMap(([name, value]): InputFailure[] => {
    const rule = rules.get(name);
    if (rule === undefined) {
      const reason = `${name} is not a setting of personalize-readiness; its settings are ${[...rules.keys()].join(", ")}.`;
      return [{ property: name, reason }];
    }
    const [expected, holds] = rule;
    return value === UNKNOWN || holds(value) ? [] : [failure(name, value, expected, inProgram)];
  });
  return [...bad, ...crossedDelays(comparableOf(given, bad), inProgram)];
}

/** Parses settings in which `validateSettings` finds no mistake. */
export function parseSettings(given: Properties): ProviderSettings {
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === "string" ? value : undefined;
  };
  const deadline = (operation: string): number | undefined => {
    const time = text(`${operation}Timeout`);
    return time === undefined ? undefined : parseDuration(time);
  };
  return {
    defaults: {
      profile: text("profile"),
      assumeRoleArn: text("assumeRoleArn"),
      deadlines: {
        create: deadline("create"),
        update: deadline("update"),
        read: deadline("read"),
      },
      minDelay: text("minDelay"),
      maxDelay: text("maxDelay"),
    },
    looksInPreviews: given.lookInPreviews !== false && given.lookInPreviews !== "false",
  };
}
