// How the SDKs spell names.

/** As types and enum values are spelled, in C# and Go properties too: "CampaignArn". */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** As Python spells properties: "campaign_arn". */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
