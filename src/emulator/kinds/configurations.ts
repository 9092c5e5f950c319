// The constraints on the configurations of solutions, campaigns, recommenders and jobs.
import {
  BOOLEAN,
  listOf,
  mapOf,
  NUMBER,
  oneOf,
  required,
  shortText,
  structure,
  wholeFrom,
  type TextConstraint,
} from "../protocol/constraint.ts";
import { ARN, PROVISIONED_RATE } from "../protocol/shared-constraints.ts";

const WEIGHT = { type: "number", min: 0, max: 1 } as const;
const RANKING_INFLUENCE = mapOf(WEIGHT);
const HYPER_PARAMETERS = mapOf(shortText(1000), 100);
const COLUMN_NAME: TextConstraint = { type: "text", max: 150, pattern: "[A-Za-z_][A-Za-z\\d_]*" };
const DATASET_COLUMNS = mapOf(listOf(COLUMN_NAME, 50), 3);
const TRAINING_DATA = structure({
  excludedDatasetColumns: DATASET_COLUMNS,
  includedDatasetColumns: DATASET_COLUMNS,
});

export const CAMPAIGN_CONFIG = structure({
  itemExplorationConfig: HYPER_PARAMETERS,
  enableMetadataWithRecommendations: BOOLEAN,
  syncWithLatestSolutionVersion: BOOLEAN,
  rankingInfluence: RANKING_INFLUENCE,
});

export const RECOMMENDER_CONFIG = structure({
  itemExplorationConfig: HYPER_PARAMETERS,
  minRecommendationRequestsPerSecond: PROVISIONED_RATE,
  trainingDataConfig: TRAINING_DATA,
  enableMetadataWithRecommendations: BOOLEAN,
});

export const BATCH_INFERENCE_CONFIG = structure({
  itemExplorationConfig: HYPER_PARAMETERS,
  rankingInfluence: RANKING_INFLUENCE,
});

const AUTO_TRAINING = structure({
  schedulingExpression: { type: "text", min: 1, max: 16, pattern: "rate\\(\\d+ days?\\)" },
});
const EVENTS = structure({
  eventParametersList: listOf(
    structure({
      eventType: shortText(256),
      eventValueThreshold: NUMBER,
      weight: WEIGHT,
    }),
    10,
  ),
});

const WHOLE_RANGE = structure({
  name: shortText(256),
  minValue: wholeFrom(-1_000_000),
  maxValue: { type: "integer", max: 1_000_000 },
});
const RANGE = structure({
  name: shortText(256),
  minValue: { type: "number", min: -1_000_000 },
  maxValue: { type: "number", min: -1_000_000 },
});
const HYPER_PARAMETER_OPTIMIZATION = structure({
  hpoObjective: structure({
    type: shortText(256),
    metricName: shortText(256),
    metricRegex: shortText(256),
  }),
  hpoResourceConfig: structure({
    maxNumberOfTrainingJobs: shortText(256),
    maxParallelTrainingJobs: shortText(256),
  }),
  algorithmHyperParameterRanges: structure({
    integerHyperParameterRanges: listOf(WHOLE_RANGE, 100),
    continuousHyperParameterRanges: listOf(RANGE, 100),
    categoricalHyperParameterRanges: listOf(
      structure({ name: shortText(256), values: listOf(shortText(1000), 100) }),
      100,
    ),
  }),
});

export const SOLUTION_CONFIG = structure({
  eventValueThreshold: shortText(256),
  hpoConfig: HYPER_PARAMETER_OPTIMIZATION,
  algorithmHyperParameters: HYPER_PARAMETERS,
  featureTransformationParameters: HYPER_PARAMETERS,
  autoMLConfig: structure({ metricName: shortText(256), recipeList: listOf(ARN, 100) }),
  eventsConfig: EVENTS,
  optimizationObjective: structure({
    itemAttribute: { type: "text", min: 1, max: 150 },
    objectiveSensitivity: oneOf("LOW", "MEDIUM", "HIGH", "OFF"),
  }),
  trainingDataConfig: TRAINING_DATA,
  autoTrainingConfig: AUTO_TRAINING,
});

export const SOLUTION_UPDATE_CONFIG = structure({
  autoTrainingConfig: AUTO_TRAINING,
  eventsConfig: EVENTS,
});

export const THEME_GENERATION_CONFIG = structure({
  fieldsForThemeGeneration: required(structure({ itemName: required(COLUMN_NAME) })),
});
