import type { TextConstraint } from "./constraint.ts";
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
} from "./constraint.ts";

/** Constraints that several kinds share, from "Contents" in the Amazon Personalize API reference. */
export const ARN: TextConstraint = {
  type: "text",
  max: 256,
  pattern: "arn:([a-z\\d-]+):personalize:.*:.*:.+",
};
export const NAME: TextConstraint = {
  type: "text",
  max: 63,
  pattern: "^[a-zA-Z0-9][a-zA-Z0-9\\-_]*",
};
export const NEXT_TOKEN: TextConstraint = {
  type: "text",
  max: 1500,
  pattern: "\\p{ASCII}{0,1500}",
};
export const ROLE_ARN: TextConstraint = {
  type: "text",
  max: 256,
  pattern: "arn:([a-z\\d-]+):iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
};
export const KMS_KEY_ARN: TextConstraint = {
  type: "text",
  max: 2048,
  pattern: "arn:aws.*:kms:.*:[0-9]{12}:key/.*",
};
const S3_LOCATION: TextConstraint = { type: "text", max: 256, pattern: "(s3|http|https)://.+" };
const TAG_TEXT = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$";

export const DOMAIN = oneOf("ECOMMERCE", "VIDEO_ON_DEMAND");
export const DATASET_TYPE: TextConstraint = { type: "text", max: 256, pattern: "^[A-Za-z_]+$" };
export const MAX_RESULTS = wholeFrom(1, 100);
export const PROVISIONED_RATE = wholeFrom(1);

/** More than 200 of them are another error than a broken constraint: TooManyTagsException. */
export const TAGS = listOf(
  structure({
    tagKey: required({ type: "text", min: 1, max: 128, pattern: TAG_TEXT }),
    tagValue: required({ type: "text", max: 256, pattern: TAG_TEXT }),
  }),
);

/** Files to read; the page "Common error messages" gives the text of the error. */
export const DATA_SOURCE = structure({
  dataLocation: {
    ...S3_LOCATION,
    complaint: (location) =>
      `Invalid Data location: '${location ?? ""}' is not of the form s3://bucket/file.csv or s3://bucket/folder/.`,
  },
});

const S3_FILES = required(structure({ path: required(S3_LOCATION), kmsKeyArn: KMS_KEY_ARN }));
export const JOB_INPUT = structure({ s3DataSource: S3_FILES });
export const JOB_OUTPUT = structure({ s3DataDestination: S3_FILES });

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
