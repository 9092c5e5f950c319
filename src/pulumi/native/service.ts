// The calls of a Pulumi engine to the native provider.
import { isDeepStrictEqual } from "node:util";

import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import type * as messages from "@pulumi/pulumi/proto/provider_pb";

import type { GateSpec } from "../../state/gate-spec.ts";
import { parseGate, parseState } from "../../state/parse.ts";
import type { StoredGate } from "../../state/stored-form.ts";
import { UNKNOWN } from "../../state/validation.ts";
import * as lifecycle from "../lifecycle.ts";
import type { PluginProcess } from "../plugin-process.ts";
import type { StartedProcess } from "../started-process.ts";
import { answeringWith } from "./answering.ts";
import { changesResponse, diffResponse } from "./diff-response.ts";
import { contradictionsOf, inputsOfRead, inputsOfStored } from "./gate-id.ts";
import {
  gateWithUrn,
  inputsIn,
  mistakesIn,
  type RequestedGate,
  type Timeouts,
} from "./gate-request.ts";
import { withMaskedEngine, maskOf } from "./masking.ts";
import { checkFailures, maskedMistakes, kept } from "./native-response.ts";
import { previewed, unknownOutputs } from "./preview.ts";
import {
  NO_SECRETS,
  received,
  sent,
  together,
  type Properties,
  type Secrets,
  type Sent,
} from "./properties.ts";
import {
  CheckResponse,
  ConfigureResponse,
  CreateResponse,
  Empty,
  GetSchemaResponse,
  PluginInfo,
  ReadResponse,
  UpdateResponse,
} from "./protocol.ts";
import { parseSettings, validateSettings } from "./provider-settings.ts";
import { createTimeoutIn, isState, stateIn } from "./stored-gate.ts";

/** The means that the service gets from its process. */
export interface ServiceProcess extends StartedProcess {
  /** The version of the package. */
  version(): string;
  /** The schema of the package, which is large: the engine asks for the version at each start, and rarely for the schema. */
  schema(): object;
}

/** The service that the engine calls. */
export function nativeService(process: ServiceProcess): UntypedServiceImplementation {
  let settings = parseSettings({});
  /** The secrets among the settings, which no message tells. */
  let settingsSecrets = NO_SECRETS;
  const answering = answeringWith(() => settingsSecrets);

  const specOf = (gate: RequestedGate, given: Properties, timeouts?: Timeouts): GateSpec =>
    parseGate(inputsIn(gate, given, timeouts), settings.defaults);

  const storedOf = (
    gate: RequestedGate,
    inputs: Properties,
    outputs: Properties,
    timeouts?: Timeouts,
  ): StoredGate =>
    parseState(stateIn(gate, inputsIn(gate, inputs, timeouts), outputs), settings.defaults);

  return {
    getPluginInfo: answering(() => {
      const info = new PluginInfo();
      info.setVersion(process.version());
      return info;
    }),

    getSchema: answering(() => {
      const response = new GetSchemaResponse();
      response.setSchema(JSON.stringify(process.schema()));
      return response;
    }),

    checkConfig: answering((request: messages.CheckRequest) => {
      const given = received(request.getNews());
      const response = new CheckResponse();
      response.setInputs(request.getNews());
      response.setFailuresList(checkFailures(validateSettings(given.values), given));
      return response;
    }),

    // Other settings make no other gates. But without a change, the engine goes on with the settings of its state.
    diffConfig: answering((request: messages.DiffRequest) => {
      const before = received(request.getOldInputs() ?? request.getOlds()).values;
      const now = received(request.getNews()).values;
      return changesResponse(!isDeepStrictEqual(before, now));
    }),

    configure: answering((request: messages.ConfigureRequest) => {
      const { values, secrets } = received(request.getArgs());
      settings = parseSettings(values);
      settingsSecrets = { ...NO_SECRETS, texts: secrets.texts };
      const response = new ConfigureResponse();
      response.setAcceptsecrets(true);
      response.setSupportspreview(true);
      return response;
    }),

    check: answering((request: messages.CheckRequest) => {
      const gate = gateWithUrn(request.getUrn());
      const given = received(request.getNews());
      const response = new CheckResponse();
      response.setInputs(request.getNews());
      response.setFailuresList(checkFailures(mistakesIn(gate, given.values), given));
      return response;
    }),

    diff: answering(async (request: messages.DiffRequest) => {
      const gate = gateWithUrn(request.getUrn());
      const { values: before, secrets: oldSecrets } = received(request.getOldInputs());
      const { values: outputs, secrets: keptSecrets } = received(request.getOlds());
      const { values: now, secrets } = received(request.getNews());
      const stored = storedOf(gate, before, outputs);
      const spec = specOf(gate, now);
      const plugin = masked(together(secrets, oldSecrets, keptSecrets, settingsSecrets));
      return diffResponse(await lifecycle.diff(plugin, stored, spec), before, now);
    }),

    create: answering(async (request: messages.CreateRequest) => {
      const gate = gateWithUrn(request.getUrn());
      const { values, secrets } = received(request.getProperties());
      const errorSecrets = together(secrets, settingsSecrets);
      const createTimeout = request.getTimeout();
      const spec = specOf(gate, values, { create: createTimeout });
      const response = new CreateResponse();
      if (request.getPreview()) {
        const outputs = await preview(spec, values, errorSecrets);
        response.setProperties(sent(outputs, secrets));
        return response;
      }
      const left = await lifecycle.create(masked(errorSecrets), spec);
      const { id, outputs } = kept(left, { outputSecrets: secrets, errorSecrets, createTimeout });
      response.setId(id);
      response.setProperties(outputs);
      return response;
    }),

    update: answering(async (request: messages.UpdateRequest) => {
      const gate = gateWithUrn(request.getUrn());
      const { values, secrets } = received(request.getNews());
      const before = received(request.getOldInputs());
      const outputsBefore = received(request.getOlds());
      const errorSecrets = together(
        secrets,
        before.secrets,
        outputsBefore.secrets,
        settingsSecrets,
      );
      const createTimeout = createTimeoutIn(outputsBefore.values);
      const timeouts = { create: createTimeout, update: request.getTimeout() };
      const stored = storedOf(gate, before.values, outputsBefore.values, timeouts);
      const spec = specOf(gate, values, timeouts);
      const response = new UpdateResponse();
      if (request.getPreview()) {
        const outputs = await preview(spec, values, errorSecrets, stored);
        response.setProperties(sent(outputs, secrets));
        return response;
      }
      const left = await lifecycle.update(masked(errorSecrets), stored, spec);
      response.setProperties(
        kept(left, { outputSecrets: secrets, errorSecrets, createTimeout }).outputs,
      );
      return response;
    }),

    read: answering(async (request: messages.ReadRequest) => {
      const gate = gateWithUrn(request.getUrn());
      const inputs = received(request.getInputs());
      const { secrets } = inputs;
      const outputs = received(request.getProperties());
      const errorSecrets = together(secrets, outputs.secrets, settingsSecrets);
      const plugin = masked(errorSecrets);
      const timeouts = { read: request.getTimeout() };
      if (isState(outputs.values)) {
        const given = inputsOfStored(gate, request.getId(), inputs.values);
        const stored = storedOf(gate, given, outputs.values, timeouts);
        const left = await lifecycle.refresh(plugin, stored);
        return readResponse(
          kept(left, {
            outputSecrets: secrets,
            errorSecrets,
            before: outputs.values,
            createTimeout: createTimeoutIn(outputs.values),
          }),
          request.getInputs(),
        );
      }
      const given = inputsOfRead(gate, request.getId(), inputs.values);
      const mistakes = maskedMistakes(
        [...contradictionsOf(gate, request.getId(), given), ...mistakesIn(gate, given)],
        { values: given, secrets },
      );
      const left = await lifecycle.get(plugin, specOf(gate, given, timeouts), mistakes);
      return readResponse(
        kept(left, { outputSecrets: secrets, errorSecrets }),
        sent(given, secrets),
      );
    }),

    // The gate made nothing, so there is nothing to delete.
    delete: answering(() => new Empty()),

    cancel: answering(() => {
      process.watchdog.endWaits();
      return new Empty();
    }),
  };

  /** The plugin process for a request, which keeps its secrets. */
  function masked({ texts }: Secrets): PluginProcess {
    return withMaskedEngine(process, maskOf(texts));
  }

  async function preview(
    spec: GateSpec,
    given: Properties,
    errorSecrets: Secrets,
    before?: StoredGate,
  ): Promise<Properties> {
    return settings.looksInPreviews && !hasUnknown(given)
      ? previewed(masked(errorSecrets), spec, before)
      : unknownOutputs(spec);
  }
}

function readResponse(
  { id, outputs }: ReturnType<typeof kept>,
  inputs: Sent | undefined,
): ReadResponse {
  const response = new ReadResponse();
  response.setId(id);
  if (id !== "") {
    response.setProperties(outputs);
    response.setInputs(inputs);
  }
  return response;
}

function hasUnknown(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).some(hasUnknown)
    : value === UNKNOWN;
}
