// The resource of the schema for a kind: the gate.
import * as sdk from "@aws-sdk/client-personalize";

import { typeOf } from "../../src/gates/dynamic-type.ts";
import { arnMemberOf, type Kind } from "../../src/kinds/kind.ts";
import { nativeArguments } from "../../src/pulumi/native/gate-request.ts";
import { outputNames } from "../../src/state/stored-form.ts";
import { rulesOf } from "../../src/state/rules.ts";
import type { AwsSchema } from "./aws-types.ts";
import { exampleSection, importSection } from "./example-section.ts";
import type { GateClass } from "./gate-class.ts";
import { inputSpec } from "./inputs.ts";
import type { NamedTypes } from "./named-types.ts";
import { isAlwaysThere, outputSpec } from "./outputs.ts";
import type { PropertySpec, PropertySpecs, ResourceSpec } from "./pulumi-schema.ts";

/** The facts for a resource, besides its kind. */
export interface ResourceFacts {
  /** The class of the gate. */
  readonly gate: GateClass;
  /** The description that is true of every gate. */
  readonly everyGate: string;
  /** The names of the settings of the provider. */
  readonly settings: readonly string[];
  readonly types: NamedTypes;
}

/** The gate on a resource of this kind. */
export function resourceSpec(kind: Kind, facts: ResourceFacts): ResourceSpec {
  const { gate, everyGate, types } = facts;
  const inputs = inputSpecs(kind, facts);
  const declared = outputNames(kind).map((name) => [name, declaredIn(gate.outputs, name)] as const);
  const outputs = Object.fromEntries(
    declared.map(([name, output]) => [name, outputSpec(name, output, describedBy(kind), types)]),
  );
  return {
    description: [gate.description, everyGate, exampleSection(kind), importSection(kind)].join(
      "\n\n",
    ),
    properties: outputs,
    required: declared.filter(([, output]) => isAlwaysThere(output)).map(([name]) => name),
    inputProperties: inputs,
    requiredInputs: Object.keys(inputs).filter((name) => gate.inputs.get(name)?.isRequired),
    stateInputs: {
      type: "object",
      description: `The arguments with which a program reads the ${kind.label}. It need not give outputs, which are not used.`,
      properties: {
        // A generated Node.js class has only outputs that are also properties for reading.
        ...outputs,
        ...Object.fromEntries(
          Object.entries(inputs).filter(([name]) => gate.readArguments.includes(name)),
        ),
      },
    },
    // A stack with a gate of the dynamic provider keeps the gate.
    aliases: [{ type: typeOf(kind.name) }],
  };
}

function inputSpecs(kind: Kind, { gate, settings, types }: ResourceFacts): PropertySpecs {
  const replacing: readonly (string | undefined)[] = [
    arnMemberOf(kind),
    kind.succession?.parentMember,
  ];
  const rules = rulesOf(kind);
  return Object.fromEntries(
    nativeArguments(kind).map((name): [string, PropertySpec] => [
      name,
      {
        ...inputSpec(name, declaredIn(gate.inputs, name), { rules, settings, types }),
        ...(replacing.includes(name) && { willReplaceOnChanges: true }),
      },
    ]),
  );
}

function declaredIn<T>(declarations: ReadonlyMap<string, T>, name: string): T {
  const declared = declarations.get(name);
  if (declared === undefined) {
    throw new Error(`No class of a gate declares ${name}, which a gate has.`);
  }
  return declared;
}

/** The AWS SDK's runtime schema of the resource in a Describe answer. */
function describedBy({ name }: Kind): AwsSchema {
  const schemas: Readonly<Record<string, unknown>> = { ...sdk };
  return schemas[`${name}$`] as AwsSchema;
}
