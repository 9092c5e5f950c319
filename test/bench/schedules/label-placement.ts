// Finds places for the names in the plot, so that no name covers another.

/** A rectangle on the page, in pixels; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A point on the page. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A mark that needs a label of a certain size near it. */
export interface Mark extends Spot {
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** The parts of the plot that labels keep clear of. */
export interface Surroundings {
  /** Labels stay inside. */
  readonly bounds: Box;
  /** Never covered. */
  readonly taken: readonly Box[];
  /** Covered if there is no other place near. */
  readonly lines: readonly Spot[];
}

/** Possible distances of a label from its mark, in pixels. */
const DISTANCES: readonly number[] = [5, 9, 14, 20, 28, 38, 50, 64, 80];
const DIRECTIONS = 24;
/** The costs of a label's mistakes, in pixels of distance. */
const COST_OF_MISTAKE = 1_000;
const COST_OF_LINE = 15;
/** Each label is placed again, knowing where the others are, until little changes. */
const ROUNDS = 6;
const CLEARANCE = 2;

/** A place for the label of each mark, near it and clear of everything else: the best of many that are tried. */
export function placeLabels(marks: readonly Mark[], around: Surroundings): readonly Box[] {
  let placed: readonly Box[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, mark] of marks.entries()) {
      const otherMarks = marks.filter((other) => other !== mark);
      const otherLabels = placed.filter((_, other) => other !== index);
      placed = placed.toSpliced(index, 1, bestPlace(mark, otherMarks, otherLabels, around));
    }
  }
  return placed;
}

function bestPlace(
  mark: Mark,
  otherMarks: readonly Mark[],
  otherLabels: readonly Box[],
  around: Surroundings,
): Box {
  const obstacles = [...otherLabels, ...around.taken, ...otherMarks.map(boxAround)];
  const costOf = (distance: number, label: Box): number => {
    const leader = between(mark, nearestPoint(label, mark));
    const mistakes =
      obstacles.filter((box) => overlap(label, box)).length +
      obstacles.filter((box) => leader.some((spot) => overlap(boxAt(spot), box))).length +
      // Whose label is it, if another mark is as near?
      otherMarks.filter((other) => gap(other, label) < gap(mark, label) + 3).length +
      (inside(label, around.bounds) ? 0 : 1);
    const onLine = around.lines.some((spot) => overlap(label, boxAt(spot)));
    return distance + COST_OF_MISTAKE * mistakes + (onLine ? COST_OF_LINE : 0);
  };
  const tried = DISTANCES.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, step) => {
      const label = labelAt(mark, distance, (step * 2 * Math.PI) / DIRECTIONS);
      return { label, cost: costOf(distance, label) };
    }),
  );
  return tried.reduce((best, one) => (one.cost < best.cost ? one : best)).label;
}

function labelAt(mark: Mark, distance: number, angle: number): Box {
  const { labelWidth: width, labelHeight: height } = mark;
  const away = mark.radius + distance;
  return {
    left: mark.x + Math.cos(angle) * (away + width / 2) - width / 2,
    top: mark.y + Math.sin(angle) * (away + height / 2) - height / 2,
    width,
    height,
  };
}

/** The point of a box that is nearest to a spot. */
export function nearestPoint(box: Box, spot: Spot): Spot {
  return {
    x: Math.min(Math.max(spot.x, box.left), box.left + box.width),
    y: Math.min(Math.max(spot.y, box.top), box.top + box.height),
  };
}

function gap(spot: Spot, box: Box): number {
  const nearest = nearestPoint(box, spot);
  return Math.hypot(nearest.x - spot.x, nearest.y - spot.y);
}

/** Spots along the line from one spot to another. */
function between(from: Spot, to: Spot): readonly Spot[] {
  return [0.15, 0.3, 0.45, 0.6, 0.75, 0.9].map((part) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  }));
}

function boxAt({ x, y }: Spot): Box {
  return { left: x, top: y, width: 0, height: 0 };
}

/** The square that a mark takes. */
export function boxAround({ x, y, radius }: Mark): Box {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Do two boxes overlap, or nearly? */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width + CLEARANCE &&
    other.left < one.left + one.width + CLEARANCE &&
    one.top < other.top + other.height + CLEARANCE &&
    other.top < one.top + one.height + CLEARANCE
  );
}

/** Does a box lie within another? */
export function inside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.left + box.width <= bounds.left + bounds.width &&
    box.top + box.height <= bounds.top + bounds.height
  );
}
