// The emulator answers the AWS CLI v2 as the scenarios say.
import { awsCli, awsExecutable } from "../../support/aws-clients/aws-cli.ts";
import { installations } from "../../support/aws-clients/installations.ts";
import { REFUSALS } from "../scenarios/refusals.ts";
import { playScenarios } from "./play-scenarios.ts";

const installation = installations().cli;

playScenarios({ name: "the AWS CLI v2", installation, clientIn: awsCli });

// A start of the executable takes a second, so users' way of calling it has only a short scenario.
playScenarios({
  name: "the AWS CLI v2, started for each call",
  installation,
  clientIn: awsExecutable,
  scenarios: REFUSALS.filter(
    ({ name }) => name === "a schema that is no Avro record in JSON is refused",
  ),
});
