// The axes of the plot.
import type { Box } from "./label-placement.ts";
import { px, svgLine, svgText } from "./svg.ts";

/** A logarithmic axis. */
export interface LogAxis {
  readonly from: number;
  readonly to: number;
  /** Pixels from one value to the next ten times as large; negative when the axis runs upwards. */
  readonly perDecade: number;
  /** The place of a value, in pixels. */
  at(value: number): number;
}

/** The axes of a panel. */
export interface Axes {
  readonly calls: LogAxis;
  readonly lagSeconds: LogAxis;
}

const CALLS = { from: 2, to: 800, named: [2, 5, 10, 20, 50, 100, 200, 500] };
const LAG_SECONDS = {
  from: 0.5,
  to: 3_000,
  named: new Map([
    [1, "1 s"],
    [3, "3 s"],
    [10, "10 s"],
    [30, "30 s"],
    [60, "1 min"],
    [300, "5 min"],
    [1_800, "30 min"],
  ]),
};

/** The same values in every panel, so that panels can be compared. */
export function axesOf({ left, top, width, height }: Box): Axes {
  return {
    calls: logAxis(CALLS, left, left + width),
    lagSeconds: logAxis(LAG_SECONDS, top + height, top),
  };
}

function logAxis(
  { from, to }: { readonly from: number; readonly to: number },
  start: number,
  end: number,
): LogAxis {
  const perDecade = (end - start) / Math.log10(to / from);
  return {
    from,
    to,
    perDecade,
    at: (value) => {
      if (value < from || value > to) {
        throw new Error(`${value} is not between ${from} and ${to}, where the plot ends`);
      }
      return start + perDecade * Math.log10(value / from);
    },
  };
}

/** Grid and frame; the lags are named at the left edge of the plot only. */
export function drawAxes(axes: Axes, area: Box, withLagNames: boolean): string {
  const { left, top, width, height } = area;
  return [
    ...CALLS.named.flatMap((value) => {
      const x = axes.calls.at(value);
      return [
        svgLine("grid", { x, y: top }, { x, y: top + height }),
        svgText("tick", { x, y: top + height + 18 }, "middle", String(value)),
      ];
    }),
    ...[...LAG_SECONDS.named].flatMap(([value, name]) => {
      const y = axes.lagSeconds.at(value);
      const grid = svgLine("grid", { x: left, y }, { x: left + width, y });
      return withLagNames
        ? [grid, svgText("tick", { x: left - 8, y: y + 5 }, "end", name)]
        : [grid];
    }),
    `<rect class="frame" x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(height)}"/>`,
  ].join("\n");
}
