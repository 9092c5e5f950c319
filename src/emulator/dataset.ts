import { arnOf, datasetArnParts, type Place } from "./arn.ts";
import { type Members } from "./members.ts";

/** A dataset to put into the emulator. All but its ARN is made up from the ARN when left out. */
export interface DatasetDeclaration {
  /** arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE. */
  readonly datasetArn: string;
  /** Default: made of the group's name and the type. */
  readonly name?: string;
  /** Default: a schema of that name, which need not be there. */
  readonly schemaArn?: string;
  /** Default "ACTIVE". */
  readonly status?: string;
  /** Milliseconds since the epoch; default now. Also the time of the last update. */
  readonly createdAt?: number;
}

/**
 * Where a dataset lives, and the members it is created with.
 *
 * @throws RangeError when the ARN is not the ARN of a dataset.
 */
export function datasetMembers(declared: DatasetDeclaration): { place: Place; members: Members } {
  const { groupName, datasetType, ...place } = datasetArnParts(declared.datasetArn);
  const name = `${groupName}-${datasetType.toLowerCase()}`;
  return {
    place,
    members: {
      name: declared.name ?? name,
      datasetGroupArn: arnOf(place, `dataset-group/${groupName}`),
      datasetType,
      schemaArn: declared.schemaArn ?? arnOf(place, `schema/${name}`),
    },
  };
}
