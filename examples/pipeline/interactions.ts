/** The columns of the data, in the form of a Personalize schema. */
export const SCHEMA = {
  type: "record",
  name: "Interactions",
  namespace: "com.amazonaws.personalize.schema",
  fields: [
    { name: "USER_ID", type: "string" },
    { name: "ITEM_ID", type: "string" },
    { name: "TIMESTAMP", type: "long" },
  ],
  version: "1.0",
};

const FIRST_OF_ALL = Date.UTC(2024, 0, 1) / 1000;

/** A CSV file of made-up interactions. Personalize needs at least 1000 interactions of 25 users for a training. */
export function madeUpInteractions(): string {
  const lines = Array.from({ length: 1_250 }, (_, n) => {
    const user = n % 50;
    const item = (3 * user + Math.floor(n / 50) ** 2) % 100;
    return `user-${user},item-${item},${FIRST_OF_ALL + 60 * n}`;
  });
  return ["USER_ID,ITEM_ID,TIMESTAMP", ...lines, ""].join("\n");
}
