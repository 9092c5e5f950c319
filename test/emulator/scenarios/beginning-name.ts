// The names of the beginnings, by which scenarios refer to them.
export type BeginningName =
  | "a new dataset group and a schema"
  | "a dataset group and a schema"
  | "a dataset"
  | "an import under way"
  | "a solution version in training"
  | "a solution version";
