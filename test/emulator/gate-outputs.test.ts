// The outputs of the gates, beside botocore's model of the service.
import { arnMemberOf, listingOf, memberOf, type Kind } from "../../src/kinds/kind.ts";
import { KINDS } from "../../src/kinds/kinds.ts";
import { installations, sayNotTested } from "../support/aws-clients/installations.ts";
import { personalizeModel, type ServiceModel } from "../support/aws-clients/service-model.ts";

const { boto3 } = installations();
if ("missing" in boto3) {
  sayNotTested("botocore's model of the service", boto3.missing);
}
const inFolder = "missing" in boto3 ? describe.skip : describe;

type Members = Readonly<Record<string, { readonly shape: string }>>;

/** The members that the state must not hold in the clear, or that change although the resource does not. */
const LEFT_OUT = ["filterExpression", "latestSolutionVersion"];

inFolder("beside botocore's model of the service", () => {
  let model: ServiceModel;
  beforeAll(() => {
    model = personalizeModel("folder" in boto3 ? boto3.folder : "");
  });

  const membersOf = (shape: string): Members => model.shapes[shape]?.members ?? {};
  const described = (kind: Kind): Members => {
    const answer = model.operations[`Describe${kind.name}`]?.output?.shape ?? "";
    return membersOf(membersOf(answer)[memberOf(kind)]?.shape ?? "");
  };

  test.each(KINDS)("a gate on a $label has the members that Describe answers with", (kind) => {
    const members = Object.keys(described(kind)).filter((name) => !LEFT_OUT.includes(name));

    expect([arnMemberOf(kind), ...kind.outputs].sort()).toEqual(members.sort());
  });

  test.each(KINDS)("no output of a gate on a $label is sensitive", (kind) => {
    const sensitive = Object.entries(described(kind))
      .filter(([, { shape }]) => model.shapes[shape]?.sensitive === true)
      .map(([name]) => name);

    expect(kind.outputs.filter((name) => sensitive.includes(name))).toEqual([]);
  });

  test.each(KINDS.filter(({ update }) => update !== undefined))(
    "the latest update of a $label is where the model has it, with a status",
    (kind) => {
      const update = described(kind)[kind.update ?? ""]?.shape ?? "";

      expect(Object.keys(membersOf(update))).toContain("status");
    },
  );

  test.each(KINDS.filter((kind) => listingOf(kind) !== undefined))(
    "a $label is listed by its parent, where the model has it",
    (kind) => {
      const {
        parentMember,
        listMember = `${memberOf(kind)}s`,
        namesParent,
      } = listingOf(kind) ?? {};
      const { input, output } = model.operations[`List${kind.name}s`] ?? {};
      const list = membersOf(output?.shape ?? "")[listMember]?.shape ?? "";
      const summary = Object.keys(membersOf(model.shapes[list]?.member?.shape ?? ""));

      expect(Object.keys(membersOf(input?.shape ?? ""))).toContain(parentMember);
      expect(model.shapes[input?.shape ?? ""]?.required ?? []).toEqual([]);
      expect(summary).toEqual(
        expect.arrayContaining([
          ...[arnMemberOf(kind), "status", "creationDateTime", "lastUpdatedDateTime"],
          ...(namesParent === true ? [parentMember] : []),
        ]),
      );
    },
  );

  test.each(KINDS.filter(({ succession }) => succession !== undefined))(
    "a $label is listed by its parent, with what is needed to tell the newest and its mode",
    (kind) => {
      const { input, output } = model.operations[`List${kind.name}s`] ?? {};
      const list = membersOf(output?.shape ?? "")[`${memberOf(kind)}s`]?.shape ?? "";
      const summary = Object.keys(membersOf(model.shapes[list]?.member?.shape ?? ""));

      expect(Object.keys(membersOf(input?.shape ?? ""))).toContain(kind.succession?.parentMember);
      expect(summary).toEqual(
        expect.arrayContaining([
          ...[arnMemberOf(kind), "status", "creationDateTime", "lastUpdatedDateTime"],
          kind.succession?.modeMember,
        ]),
      );
    },
  );
});
