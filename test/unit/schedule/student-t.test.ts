// Tests Student's t distribution. The exact values are from mpmath's incomplete beta function.
import fc from "fast-check";

import { upperTail } from "../../../src/schedule/student-t.ts";

test.each([
  [0, 2, 0.5, 0.7071067812],
  [0, 8, 0.5, 0.7733980419],
  [1, 3, 0.1955011095, 1.057530243],
  [-2, 5, 0.9490302606, 0.06858612737],
  [2.5, 8, 0.01847101886, 1.558189497],
  [-6, 4, 0.9980587315, 0.001188160661],
  [10, 2, 0.004926228512, 0.19705397],
  [40, 8, 8.39285944e-11, 0.1991044031],
])(
  "above %d, with %d degrees of freedom, are %d, and the hazard is %d",
  (value, freedom, ...tail) => {
    const { survival, hazard } = upperTail(value, freedom);

    expect(survival / tail[0]).toBeCloseTo(1, 4);
    expect(hazard / tail[1]).toBeCloseTo(1, 4);
  },
);

const value = fc.double({ min: -100, max: 100, noNaN: true });
const freedom = fc.integer({ min: 2, max: 8 });

test("as much lies above a value as below its opposite", () => {
  fc.assert(
    fc.property(value, freedom, (one, degrees) => {
      const sum = upperTail(one, degrees).survival + upperTail(-one, degrees).survival;

      expect(sum).toBeCloseTo(1, 5);
    }),
  );
});

test("the greater the value, the less lies above it", () => {
  fc.assert(
    fc.property(
      value,
      fc.double({ min: 0.01, max: 10, noNaN: true }),
      freedom,
      (one, more, degrees) => {
        const less = upperTail(one + more, degrees).survival;

        expect(less).toBeGreaterThan(0);
        // From -100 up the difference of two survivals may be smaller than the last digit of either.
        expect(less).toBeLessThanOrEqual(upperTail(one, degrees).survival + 1e-9);
      },
    ),
  );
});

test("the hazard rate is the relative loss of the survival", () => {
  fc.assert(
    fc.property(fc.double({ min: -5, max: 20, noNaN: true }), freedom, (one, degrees) => {
      const step = 1e-3;
      const before = upperTail(one - step, degrees).survival;
      const after = upperTail(one + step, degrees).survival;
      const { hazard } = upperTail(one, degrees);

      expect(Math.log(before / after) / (2 * step)).toBeCloseTo(hazard, 2);
    }),
  );
});
