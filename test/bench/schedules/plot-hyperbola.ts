// The lines of the plot on which calls times lag is constant.
import { boxAround, inside, overlap, type Box, type Mark, type Spot } from "./label-placement.ts";
import type { Axes } from "./plot-axes.ts";
import { LETTER_WIDTH, TEXT_SIZE } from "./plot-style.ts";
import { svgLine, svgText } from "./svg.ts";

/** Everywhere on it calls x lag is the same. */
export interface Hyperbola {
  readonly name: string;
  /** Calls x seconds. */
  readonly product: number;
  /** Class of the style sheet. */
  readonly style: string;
  /** On which side of it its name is written. */
  readonly side: "above" | "below";
}

/** A name, written along its hyperbola. */
export interface NamePlace {
  /** The middle of its base line. */
  readonly base: Spot;
  readonly degrees: number;
  readonly footprint: readonly Box[];
}

/** Parts of the way down a hyperbola, the preferred parts first. */
const PLACES = Array.from({ length: 37 }, (_, index) => 0.94 - index * 0.025);

/** The lowest place along a hyperbola where its name meets no mark. */
export function placeName(
  hyperbola: Hyperbola,
  axes: Axes,
  area: Box,
  marks: readonly Mark[],
): NamePlace {
  const isFree = ({ footprint }: NamePlace): boolean =>
    footprint.every(
      (box) => inside(box, area) && !marks.some((mark) => overlap(box, boxAround(mark))),
    );
  const place = PLACES.map((part) => nameAt(hyperbola, axes, part)).find(isFree);
  if (place === undefined) {
    throw new Error(`there is no room for "${hyperbola.name}"`);
  }
  return place;
}

/** Draws the hyperbola, which is a straight line between logarithmic axes, with its name. */
export function drawHyperbola(hyperbola: Hyperbola, place: NamePlace, axes: Axes): string {
  const { name, style } = hyperbola;
  return [
    svgLine(style, spotOn(hyperbola, axes, 0), spotOn(hyperbola, axes, 1)),
    svgText(`label ${style}-name`, place.base, "middle", name, place.degrees),
  ].join("\n");
}

/** Spots along a hyperbola, close together. */
export function spotsOn(hyperbola: Hyperbola, axes: Axes): readonly Spot[] {
  return Array.from({ length: 121 }, (_, index) => spotOn(hyperbola, axes, index / 120));
}

/** The spot at a part of the way down the hyperbola, as far as the axes show it. */
function spotOn({ product }: Hyperbola, { calls, lagSeconds }: Axes, part: number): Spot {
  const from = Math.max(calls.from, product / lagSeconds.to);
  const to = Math.min(calls.to, product / lagSeconds.from);
  const here = from * (to / from) ** part;
  // Rounding must not put an end of it outside.
  const lag = Math.min(Math.max(product / here, lagSeconds.from), lagSeconds.to);
  return { x: calls.at(Math.min(here, calls.to)), y: lagSeconds.at(lag) };
}

function nameAt(hyperbola: Hyperbola, axes: Axes, part: number): NamePlace {
  const angle = Math.atan2(-axes.lagSeconds.perDecade, axes.calls.perDecade);
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const below = { x: -along.y, y: along.x };
  const anchor = spotOn(hyperbola, axes, part);
  // The base line is just above the hyperbola, or a line of text below it.
  const base = moved(anchor, below, hyperbola.side === "above" ? -5 : TEXT_SIZE);
  const middle = moved(base, below, -TEXT_SIZE / 3);
  const halfWidth = (hyperbola.name.length * LETTER_WIDTH) / 2;
  const steps = Math.ceil(halfWidth / 5);
  return {
    base,
    degrees: (angle * 180) / Math.PI,
    footprint: Array.from({ length: 2 * steps + 1 }, (_, index) => {
      const { x, y } = moved(middle, along, ((index - steps) * halfWidth) / steps);
      return {
        left: x - TEXT_SIZE / 2,
        top: y - TEXT_SIZE / 2,
        width: TEXT_SIZE,
        height: TEXT_SIZE,
      };
    }),
  };
}

function moved({ x, y }: Spot, direction: Spot, pixels: number): Spot {
  return { x: x + direction.x * pixels, y: y + direction.y * pixels };
}
