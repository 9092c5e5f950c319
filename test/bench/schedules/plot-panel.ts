// One of the plots side by side: its frame, its points and their names.
import { nearestPoint, placeLabels, type Box, type Mark } from "./label-placement.ts";
import { axesOf, drawAxes, type Axes } from "./plot-axes.ts";
import { drawHyperbola, placeName, spotsOn, type Hyperbola } from "./plot-hyperbola.ts";
import { LETTER_WIDTH, TEXT_SIZE } from "./plot-style.ts";
import { px, svgLine, svgText } from "./svg.ts";

/** One contender's place: how often it asks, and how late it knows. */
export interface PlotPoint {
  readonly name: string;
  readonly calls: number;
  readonly lagSeconds: number;
  /** Class of the style sheet. */
  readonly style: string;
}

/** One of several small plots. */
export interface Panel {
  readonly title: string;
  readonly points: readonly PlotPoint[];
  readonly hyperbolas: readonly Hyperbola[];
  readonly withLagNames: boolean;
}

const RADIUS = 5;
/** A label farther from its mark than this, in pixels, is tied to it by a line. */
const NEAR = 17;

/** Draws a panel into a rectangle of the page. */
export function drawPanel({ title, points, hyperbolas, withLagNames }: Panel, area: Box): string {
  const axes = axesOf(area);
  const placed = points.map((point) => ({ point, mark: markOf(point, axes) }));
  const marks = placed.map(({ mark }) => mark);
  const names = hyperbolas.map((line) => ({ line, place: placeName(line, axes, area, marks) }));
  const labels = placeLabels(marks, {
    bounds: inset(area, 3),
    taken: names.flatMap(({ place }) => place.footprint),
    lines: hyperbolas.flatMap((line) => spotsOn(line, axes)),
  });
  return [
    svgText("panel-title", { x: area.left, y: area.top - 10 }, "start", title),
    drawAxes(axes, area, withLagNames),
    ...names.map(({ line, place }) => drawHyperbola(line, place, axes)),
    ...labels.map((label, index) => drawLabel(placed[index], label)),
    ...placed.map(drawMark),
  ].join("\n");
}

interface PlacedPoint {
  readonly point: PlotPoint;
  readonly mark: Mark;
}

function markOf({ name, calls, lagSeconds }: PlotPoint, axes: Axes): Mark {
  return {
    x: axes.calls.at(calls),
    y: axes.lagSeconds.at(lagSeconds),
    radius: RADIUS,
    labelWidth: name.length * LETTER_WIDTH,
    labelHeight: TEXT_SIZE,
  };
}

function drawMark({ point, mark }: PlacedPoint): string {
  return `<circle class="mark ${point.style}" cx="${px(mark.x)}" cy="${px(mark.y)}" r="${RADIUS}"/>`;
}

function drawLabel(placed: PlacedPoint | undefined, label: Box): string {
  if (placed === undefined) {
    throw new Error("a label without a mark");
  }
  const { point, mark } = placed;
  const end = nearestPoint(label, mark);
  const isFar = Math.hypot(end.x - mark.x, end.y - mark.y) > NEAR;
  // Held at the end that is next to the mark: how wide the letters are is known only where it is shown.
  const [x, anchor] =
    label.left >= mark.x
      ? ([label.left, "start"] as const)
      : label.left + label.width <= mark.x
        ? ([label.left + label.width, "end"] as const)
        : ([label.left + label.width / 2, "middle"] as const);
  return [
    ...(isFar ? [svgLine("leader", mark, end)] : []),
    svgText(
      `label ${point.style}-name`,
      { x, y: label.top + TEXT_SIZE * 0.82 },
      anchor,
      point.name,
    ),
  ].join("\n");
}

function inset({ left, top, width, height }: Box, by: number): Box {
  return { left: left + by, top: top + by, width: width - 2 * by, height: height - 2 * by };
}
