// The emulator answers boto3 as the scenarios say.
import { boto3 } from "../../support/aws-clients/boto3.ts";
import { installations } from "../../support/aws-clients/installations.ts";
import { playScenarios } from "./play-scenarios.ts";

playScenarios({ name: "boto3", installation: installations().boto3, clientIn: boto3 });
