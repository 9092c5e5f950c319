// The sections of a resource's description that show programs, in the form that the Pulumi Registry reads.
import { arnMemberOf, isSuccessive, type Kind } from "../../src/kinds/kind.ts";
import { withArticle } from "../../src/kinds/spelling.ts";
import { programs, type ExampleGate } from "./example-programs.ts";
import { tokenOf } from "../../src/pulumi/native/token.ts";

interface Example {
  readonly title: string;
  readonly gate: ExampleGate;
}

/** The examples of a gate on a resource of this kind, in every language. */
export function exampleSection(kind: Kind): string {
  return [
    "{{% examples %}}",
    "## Example Usage",
    ...examplesOf(kind).map(({ title, gate }) =>
      ["{{% example %}}", `### ${title}`, ...programs(gate), "{{% /example %}}"].join("\n\n"),
    ),
    "{{% /examples %}}",
  ].join("\n\n");
}

/** The section on `pulumi import` for a gate on a resource of this kind. */
export function importSection(kind: Kind): string {
  const { type, name } = gateOn(kind, {});
  return [
    "## Import",
    `A gate is imported by the ARN of its ${kind.label}:`,
    `\`\`\`sh\npulumi import ${tokenOf(type)} ${name} ${arnOf(kind)}\n\`\`\``,
  ].join("\n\n");
}

function examplesOf(kind: Kind): readonly Example[] {
  const given = { [arnMemberOf(kind)]: arnOf(kind) };
  const examples: Example[] = [
    { title: `Wait for ${withArticle(kind.label)}`, gate: gateOn(kind, given) },
  ];
  if (kind.expected !== undefined) {
    const { argument, kind: expected, verb } = kind.expected;
    examples.push({
      title: `Wait for ${withArticle(kind.label)} that ${verb} a given ${expected.label}`,
      gate: gateOn(kind, { ...given, [argument]: arnOf(expected) }),
    });
  }
  if (isSuccessive(kind)) {
    const { parent, parentMember, noun } = kind.succession;
    examples.push({
      title: `Wait for the newest ${noun} of a ${parent.label}, not older than a week`,
      gate: gateOn(kind, { [parentMember]: arnOf(parent), maxAge: "7d" }),
    });
  }
  return examples;
}

function gateOn(kind: Kind, args: Readonly<Record<string, string>>): ExampleGate {
  return {
    name: kind.label.replaceAll(" ", "-"),
    type: `${kind.name}Readiness`,
    args,
    output: arnMemberOf(kind),
  };
}

function arnOf({ arnExample }: Kind): string {
  return `arn:aws:personalize:us-east-1:123456789012:${arnExample}`;
}
