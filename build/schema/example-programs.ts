// Programs that declare a gate, in every language that Pulumi has an SDK for.
import { SDK } from "./sdk-names.ts";
import { pascalCase, snakeCase } from "./spelling.ts";
import { PACKAGE } from "../../src/pulumi/native/token.ts";

/** A gate that a program declares. */
export interface ExampleGate {
  /** The gate's name in the stack. */
  readonly name: string;
  /** "CampaignReadiness" */
  readonly type: string;
  readonly args: Readonly<Record<string, string>>;
  /** The output that the program exports. */
  readonly output: string;
}

/** A block of Markdown for each language, with a program that declares the gate. */
export function programs(gate: ExampleGate): readonly string[] {
  return Object.entries({ typescript, python, go, csharp, java, yaml }).map(
    ([language, program]) => `\`\`\`${language}\n${program(gate)}\n\`\`\``,
  );
}

function typescript({ name, type, args, output }: ExampleGate): string {
  return `import * as readiness from "${SDK.nodejs}";

const gate = new readiness.${type}("${name}", {
${lines(args, (arg, value) => `    ${arg}: "${value}",`)}
});
export const ${output} = gate.${output};`;
}

function python({ name, type, args, output }: ExampleGate): string {
  return `import pulumi
import ${SDK.python} as readiness

gate = readiness.${type}("${name}",
${lines(args, (arg, value) => `    ${snakeCase(arg)}="${value}",`)}
)
pulumi.export("${output}", gate.${snakeCase(output)})`;
}

function go({ name, type, args, output }: ExampleGate): string {
  return `package main

import (
	"${SDK.go}"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		gate, err := ${SDK.goPackage}.New${type}(ctx, "${name}", &${SDK.goPackage}.${type}Args{
${lines(aligned(args), (arg, value) => `			${arg}pulumi.String("${value}"),`)}
		})
		if err != nil {
			return err
		}
		ctx.Export("${output}", gate.${pascalCase(output)})
		return nil
	})
}`;
}

function csharp({ name, type, args, output }: ExampleGate): string {
  return `using System.Collections.Generic;
using Pulumi;
using Readiness = Pulumi.${SDK.csharp};

return await Deployment.RunAsync(() =>
{
    var gate = new Readiness.${type}("${name}", new()
    {
${lines(args, (arg, value) => `        ${pascalCase(arg)} = "${value}",`)}
    });

    return new Dictionary<string, object?>
    {
        ["${output}"] = gate.${pascalCase(output)},
    };
});`;
}

function java({ name, type, args, output }: ExampleGate): string {
  return `import com.pulumi.Pulumi;
import com.pulumi.${SDK.java}.${type};
import com.pulumi.${SDK.java}.${type}Args;

public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var gate = new ${type}("${name}", ${type}Args.builder()
${lines(args, (arg, value) => `                .${arg}("${value}")`)}
                .build());
            context.export("${output}", gate.${output}());
        });
    }
}`;
}

function yaml({ name, type, args, output }: ExampleGate): string {
  return `resources:
  gate:
    type: ${PACKAGE}:${type}
    name: ${name}
    properties:
${lines(args, (arg, value) => `      ${arg}: ${value}`)}
outputs:
  ${output}: \${gate.${output}}`;
}

function lines(
  args: Readonly<Record<string, string>>,
  line: (arg: string, value: string) => string,
): string {
  return Object.entries(args)
    .map(([arg, value]) => line(arg, value))
    .join("\n");
}

/** The same arguments with names as gofmt aligns them: a colon, and spaces up to the longest name. */
function aligned(args: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const longest = Math.max(...Object.keys(args).map((arg) => arg.length));
  return Object.fromEntries(
    Object.entries(args).map(([arg, value]) => [`${pascalCase(arg)}:`.padEnd(longest + 2), value]),
  );
}
