import { datasetMembers } from "./dataset.ts";
import { declared } from "./declaration.ts";
import { type PersonalizeEmulator } from "./emulator.ts";
import { importJobMembers } from "./import-job.ts";
import { kindNamed, kindOfArn } from "./kinds.ts";
import { type Resource } from "./resource.ts";
import { type Store } from "./store.ts";
import { checkedTimeline } from "./timeline.ts";

type Declarations = Pick<
  PersonalizeEmulator,
  | "add"
  | "remove"
  | "advance"
  | "addDataset"
  | "addImportJob"
  | "setTimeline"
  | "setUpdateTimeline"
  | "removeImportJob"
  | "removeDataset"
>;

/** What a test or demo does to the state behind the API's back. */
export function declarations(store: Store): Declarations {
  const put = (resource: Resource): string => {
    store.put(resource);
    return resource.arn;
  };
  const remove = (arn: string, label = labelOf(arn)): void => {
    const kind = store.resource(arn)?.kind;
    if (kind === undefined || kindNamed(kind).label !== label) {
      throw new Error(`There is no ${label} ${arn}.`);
    }
    store.remove(arn);
  };
  const present = (arn: string): Resource => {
    const resource = store.resource(arn);
    if (resource === undefined) throw new Error(`There is no ${labelOf(arn)} ${arn}.`);
    return resource;
  };
  return {
    add: (kind, members, life = {}) => put(declared(kindNamed(kind), members, life, store)),
    remove: (arn) => {
      remove(arn);
    },
    advance: (milliseconds) => {
      store.advance(milliseconds);
    },
    addDataset: (dataset) => {
      const { place, members } = datasetMembers(dataset);
      const { status = "ACTIVE", createdAt } = dataset;
      const life = { place, createdAt, timeline: [{ status }] };
      put(declared(kindNamed("Dataset"), members, life, store));
    },
    addImportJob: (job) => {
      if (store.resource(job.datasetArn) === undefined) {
        throw new Error(`There is no dataset ${job.datasetArn}: add it before its import jobs.`);
      }
      return put(declared(kindNamed("DatasetImportJob"), importJobMembers(job), job, store));
    },
    setTimeline: (arn, timeline) => {
      const resource = present(arn);
      if (resource.timeline === undefined) {
        throw new RangeError(`A ${labelOf(arn)} has no status, and so no timeline.`);
      }
      const course = { timeline: checkedTimeline(timeline), timelineStartedAt: store.now };
      store.put({ ...resource, ...course, goneAt: undefined });
    },
    setUpdateTimeline: (arn, timeline) => {
      const resource = present(arn);
      const { update } = resource;
      if (update === undefined) throw new Error(`There is no update of ${arn}.`);
      const course = { timeline: checkedTimeline(timeline), timelineStartedAt: store.now };
      store.put({ ...resource, update: { ...update, ...course } });
    },
    removeImportJob: (jobArn) => {
      remove(jobArn, "import job");
    },
    removeDataset: (datasetArn) => {
      remove(datasetArn, "dataset");
    },
  };
}

/** What an ARN's resource is called in a message. */
function labelOf(arn: string): string {
  return kindOfArn(arn)?.label ?? "resource";
}
