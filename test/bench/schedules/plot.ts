// Draws detection lag against status calls as an SVG file, for the README of the benchmark.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "../../support/repository-root.ts";
import { MINUTE_MS, meanMs } from "./import-law.ts";
import type { LawMeasurement } from "./law-measurement.ts";
import { ours, oursWithHistory } from "./ours.ts";
import { drawPanel, type Panel, type PlotPoint } from "./plot-panel.ts";
import { PLOT_STYLE } from "./plot-style.ts";
import type { ScheduleRow } from "./schedule-row.ts";
import type { Schedules } from "./schedules.ts";
import { svgText } from "./svg.ts";

const FILE = "test/bench/schedules/lag-against-calls.svg";
/** Durations that vary as imports of one dataset may: most within a fifth of the median. */
const SIGMA = 0.2;

const PAGE = { width: 1_170, height: 606 };
const PANEL = { left: 66, top: 138, width: 350, height: 400, gap: 18 };
const NOTES: readonly string[] = [
  `Mean detection lag against status calls per import; durations are lognormal with sigma ${SIGMA}.`,
  "All fixed intervals lie on the solid line (E = 1); a schedule that knows how durations are spread can come down to the dashed one.",
];

/** Draws the lag of every contender against its calls. @returns the file, as seen from the repository's root. */
export async function writePlot({ laws }: Schedules): Promise<string> {
  await writeFile(join(repositoryRoot(), FILE), plot(laws));
  return FILE;
}

function plot(all: readonly LawMeasurement[]): string {
  const laws = all.filter(({ law }) => law.sigma === SIGMA);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.width} ${PAGE.height}" role="img" aria-labelledby="title">`,
    '<title id="title">Mean detection lag against status calls, for imports of three lengths</title>',
    `<style>${PLOT_STYLE}</style>`,
    `<rect class="page" width="${PAGE.width}" height="${PAGE.height}" rx="8"/>`,
    svgText(
      "title",
      { x: PANEL.left, y: 34 },
      "start",
      "What it costs to know soon that an import is ACTIVE",
    ),
    ...NOTES.map((note, line) =>
      svgText("note", { x: PANEL.left, y: 60 + line * 21 }, "start", note),
    ),
    ...laws.map((law, index) =>
      drawPanel(panelFor(law, index === 0), {
        left: PANEL.left + index * (PANEL.width + PANEL.gap),
        top: PANEL.top,
        width: PANEL.width,
        height: PANEL.height,
      }),
    ),
    svgText("note", { x: PANEL.left - 8, y: PANEL.top - 10 }, "end", "lag"),
    svgText(
      "note",
      { x: PANEL.left, y: PANEL.top + PANEL.height + 44 },
      "start",
      "status calls per import",
    ),
    "</svg>",
  ].join("\n")}\n`;
}

function panelFor(measured: LawMeasurement, withLagNames: boolean): Panel {
  const { law, lowestE, rows } = measured;
  const productAtOne = meanMs(law) / 2 / 1_000;
  return {
    title: `median ${law.medianMs / MINUTE_MS} min`,
    points: rows.map(pointFor),
    hyperbolas: [
      {
        name: "E = 1",
        product: productAtOne,
        style: "fixed",
        side: "above",
      },
      {
        name: `E = ${lowestE.toFixed(2)}`,
        product: productAtOne * lowestE,
        style: "limit",
        side: "below",
      },
    ],
    withLagNames,
  };
}

function pointFor({ contender, calls, meanLagMs }: ScheduleRow): PlotPoint {
  const isOurs = contender === ours.name || contender === oursWithHistory.name;
  return {
    name: contender,
    calls,
    lagSeconds: meanLagMs / 1_000,
    style: isOurs ? "ours" : "peer",
  };
}
