// The control operation that lets time pass.
import type { ControlOperation } from "./control-operation.ts";
import { durationText } from "./duration.ts";

export const ADVANCE: ControlOperation = {
  name: "advance",
  label: "Advance time",
  meaning: "moves the clock of the emulator forward",
  inputs: [
    {
      name: "by",
      type: "duration",
      required: true,
      example: "10m",
      meaning: "how far",
    },
  ],
  perform: ({ by }, { fixtures, store }) => {
    fixtures.advance(Number(by));
    const now = new Date(store.now).toISOString();
    return { message: `The clock of the emulator is at ${now}${lead(store.advancedMs)}.`, now };
  },
};

/** The lead over this machine's clock, by which Pulumi and the command count ages. */
function lead(advancedMs: number): string {
  if (advancedMs === 0) {
    return "";
  }
  const by = durationText(advancedMs);
  return `, ${by} ahead of this machine. So pulumi and the command show ages that are too small by ${by}`;
}
