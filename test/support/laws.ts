// Laws: sentences that hold for all values of a property-based test.

/** The check of each law, by the law's sentence. It throws where the law does not hold. */
export type Laws<Facts extends readonly unknown[]> = Readonly<
  Record<string, (...facts: Facts) => void>
>;

/** Checks all laws. @throws Error that names the first law that does not hold */
export function checkLaws<Facts extends readonly unknown[]>(
  laws: Laws<Facts>,
  ...facts: Facts
): void {
  for (const [law, check] of Object.entries(laws)) {
    try {
      check(...facts);
    } catch (error) {
      throw new Error(`It does not hold that ${law}.`, { cause: error });
    }
  }
}
