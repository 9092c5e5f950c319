// Members that Create requests of several kinds share.
import { required } from "../protocol/constraint.ts";
import { NAME, TAGS } from "../protocol/shared-constraints.ts";

export const JOB_NAME = { jobName: required(NAME), tags: TAGS };
export const RESOURCE_NAME = { name: required(NAME), tags: TAGS };
