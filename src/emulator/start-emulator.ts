import { answer, failureAnswer } from "./answer.ts";
import { type Arrival, recorded, type RecordedRequest } from "./arrival.ts";
import { storedDataset } from "./dataset.ts";
import { type EmulatorOptions, type PersonalizeEmulator } from "./emulator.ts";
import { storedJob } from "./import-job.ts";
import { Interjectors } from "./interjection.ts";
import { type Outcome, serveLoopback } from "./server.ts";
import { Store } from "./store.ts";
import { checkedTimeline, DEFAULT_TIMELINE } from "./timeline.ts";

/**
 * Starts a Personalize emulator: AWS JSON 1.1 over HTTP on the loopback interface, with
 * CreateDatasetImportJob, DescribeDatasetImportJob, ListDatasetImportJobs and DescribeDataset as
 * the "Amazon Personalize API reference" describes them. Signatures are read, not checked: any
 * credentials do, and see every account of the region they are signed for.
 *
 * @throws RangeError when `timeline` is not valid; Node's error when the port cannot be had.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<PersonalizeEmulator> {
  const store = new Store(options.now ?? Date.now, options.timeline ?? DEFAULT_TIMELINE);
  const interjectors = new Interjectors();
  const requests: RecordedRequest[] = [];
  let closed = false;

  const respond = async (arrival: Arrival): Promise<Outcome> => {
    const request = recorded(arrival, store.now);
    requests.push(request);
    const outcome = await interjectors.outcomeOf(request).catch(failureAnswer);
    // A delay may outlive the emulator; nothing may change or be said after its end.
    if (closed) return "cut";
    const final = outcome ?? answer(arrival, request, store);
    if (typeof final === "object") options.onAnswer?.(request, final);
    return final;
  };

  const server = await serveLoopback(options.port ?? 0, respond);
  const endpoint = `http://127.0.0.1:${server.port}`;
  return {
    endpoint,
    environment: {
      AWS_ENDPOINT_URL_PERSONALIZE: endpoint,
      AWS_ACCESS_KEY_ID: "EMULATOR",
      AWS_SECRET_ACCESS_KEY: "emulator",
      AWS_EC2_METADATA_DISABLED: "true",
    },
    requests,
    ...declarations(store),
    interject: (answer) => interjectors.add(answer),
    close: () => {
      closed = true;
      return server.close();
    },
  };
}

type Declarations = Pick<
  PersonalizeEmulator,
  "addDataset" | "addImportJob" | "setTimeline" | "removeImportJob" | "removeDataset"
>;

/** What a test or demo does to the state behind the API's back. */
function declarations(store: Store): Declarations {
  return {
    addDataset: (declared) => {
      const dataset = storedDataset(declared, store.now);
      if (store.dataset(dataset.datasetArn) !== undefined) {
        throw new Error(`Dataset ${dataset.datasetArn} has been added already.`);
      }
      store.putDataset(dataset);
    },
    addImportJob: (declared) => {
      if (store.dataset(declared.datasetArn) === undefined) {
        throw new Error(
          `There is no dataset ${declared.datasetArn}: add it before its import jobs.`,
        );
      }
      const job = storedJob(declared, store);
      if (store.job(job.datasetImportJobArn) !== undefined) {
        throw new Error(`Import job ${job.datasetImportJobArn} has been added already.`);
      }
      store.putJob(job);
      return job.datasetImportJobArn;
    },
    setTimeline: (jobArn, timeline) => {
      const job = store.job(jobArn);
      if (job === undefined) throw new Error(`There is no import job ${jobArn}.`);
      const now = store.now;
      store.putJob({ ...job, timeline: checkedTimeline(timeline), timelineStartedAt: now });
    },
    removeImportJob: (jobArn) => {
      if (!store.removeJob(jobArn)) throw new Error(`There is no import job ${jobArn}.`);
    },
    removeDataset: (datasetArn) => {
      if (!store.removeDataset(datasetArn)) throw new Error(`There is no dataset ${datasetArn}.`);
    },
  };
}
