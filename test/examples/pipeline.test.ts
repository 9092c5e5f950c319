// The story of the example of a whole pipeline.
import { QUICK } from "../engine/gate-program.ts";
import { startExample } from "./example-trial.ts";
import { testPipeline } from "./pipeline-story.ts";

testPipeline({ start: (world) => startExample("pipeline", world), pace: QUICK });
