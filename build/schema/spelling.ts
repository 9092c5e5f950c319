// The spelling of names in the SDKs.

/** The spelling of types and enum values, and of properties in C# and Go: "CampaignArn". */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The spelling of properties in Python: "campaign_arn". */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
