// The emulator answers the AWS SDK for JavaScript as the scenarios say.
import { javascriptSdk } from "../../support/aws-clients/javascript.ts";
import { playScenarios } from "./play-scenarios.ts";

playScenarios({
  name: "the AWS SDK for JavaScript",
  installation: { folder: "node_modules" },
  clientIn: javascriptSdk,
});
