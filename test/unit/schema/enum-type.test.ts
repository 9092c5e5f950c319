// Tests how a property whose values are known becomes an enum.
import { enumType } from "../../../build/schema/enum-type.ts";
import { NamedTypes } from "../../../build/schema/named-types.ts";

test("each value has the words of the entry of the docstring that begins with it", () => {
  const types = new NamedTypes();

  const type = enumType(
    "DoorState",
    "state",
    {
      description: 'How the door is.\n\n- "open", "wideOpen": one may go in\n- "shut": no way in',
      values: ["open", "wideOpen", "shut", "locked"],
    },
    types,
  );

  expect(type).toEqual({ $ref: "#/types/personalize-readiness:index:DoorState" });
  expect(types.byToken()).toEqual({
    "personalize-readiness:index:DoorState": {
      type: "string",
      description: "The values of `state`.",
      enum: [
        { name: "Open", value: "open", description: "One may go in." },
        { name: "WideOpen", value: "wideOpen", description: "One may go in." },
        { name: "Shut", value: "shut", description: "No way in." },
        { name: "Locked", value: "locked" },
      ],
    },
  });
});
