/** From CloudFormation's names, "DatasetGroupArn", to the names of the API, "datasetGroupArn", and back. */

/** Maps with the user's own keys, which stay the same in both. */
const MAPS = [
  "AlgorithmHyperParameters",
  "FeatureTransformationParameters",
  "ItemExplorationConfig",
  "RankingInfluence",
];

/** The parts of a tag, the only properties that have another name in the API. */
const RENAMED = { Key: "tagKey", Value: "tagValue" };

const camelCased = (name) => name[0].toLowerCase() + name.slice(1);
const pascalCased = (name) => name[0].toUpperCase() + name.slice(1);

/** Properties as members of a request, at every depth. */
function membersOf(properties) {
  if (Array.isArray(properties)) return properties.map(membersOf);
  if (typeof properties !== "object" || properties === null) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      RENAMED[name] ?? camelCased(name),
      MAPS.includes(name) ? value : membersOf(value),
    ]),
  );
}

module.exports = { camelCased, pascalCased, membersOf };
