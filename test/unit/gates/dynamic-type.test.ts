// Tests of the type that a gate of a program in Node.js has for the engine.
import { kindWithType, typeOf } from "../../../src/gates/dynamic-type.ts";

const TYPE = "pulumi-nodejs:dynamic/personalize:CampaignReadiness";

test("the type of a gate is a stored format, and names its kind", () => {
  expect(typeOf("Campaign")).toBe(TYPE);
  expect(kindWithType(TYPE)).toBe("Campaign");
});

test.each([
  "pulumi-nodejs:dynamic/other:CampaignReadiness",
  "aws:personalize/campaign:Campaign",
  `${TYPE}-2`,
  `x${TYPE}`,
])("%s is the type of another resource", (type) => {
  expect(kindWithType(type)).toBeUndefined();
});
