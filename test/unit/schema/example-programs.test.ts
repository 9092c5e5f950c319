// Tests the programs of the examples: each language has its own names for the same gate.
import { programs } from "../../../build/schema/example-programs.ts";

const PROGRAMS = new Map(
  programs({
    name: "home-page",
    type: "CampaignReadiness",
    args: { campaignArn: "arn:aws:one", expectedSolutionVersionArn: "arn:aws:two" },
    output: "campaignArn",
  }).map((block) => {
    const [, language = "", program = ""] = /^```(\w+)\n([^]*)\n```$/.exec(block) ?? [];
    return [language, program];
  }),
);

test("every language has a program, in the order of the Registry", () => {
  expect([...PROGRAMS.keys()]).toEqual(["typescript", "python", "go", "csharp", "java", "yaml"]);
});

test.each([
  ["typescript", 'expectedSolutionVersionArn: "arn:aws:two",'],
  ["typescript", "export const campaignArn = gate.campaignArn;"],
  ["python", 'readiness.CampaignReadiness("home-page",'],
  ["python", 'expected_solution_version_arn="arn:aws:two",'],
  ["python", 'pulumi.export("campaignArn", gate.campaign_arn)'],
  ["go", 'personalizereadiness.NewCampaignReadiness(ctx, "home-page",'],
  // The spaces are gofmt's.
  ["go", 'CampaignArn:                pulumi.String("arn:aws:one"),'],
  ["go", 'ExpectedSolutionVersionArn: pulumi.String("arn:aws:two"),'],
  ["go", 'ctx.Export("campaignArn", gate.CampaignArn)'],
  ["csharp", 'ExpectedSolutionVersionArn = "arn:aws:two",'],
  ["csharp", '["campaignArn"] = gate.CampaignArn,'],
  ["java", '.expectedSolutionVersionArn("arn:aws:two")'],
  ["java", 'context.export("campaignArn", gate.campaignArn());'],
  ["yaml", "type: personalize-readiness:CampaignReadiness"],
  ["yaml", "expectedSolutionVersionArn: arn:aws:two"],
  ["yaml", "campaignArn: ${gate.campaignArn}"],
])("the program in %s has the line %s", (language, line) => {
  expect(
    PROGRAMS.get(language)
      ?.split("\n")
      .some((one) => one.includes(line)),
  ).toBe(true);
});
