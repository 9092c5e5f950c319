// The story of the example of a whole pipeline in Python.
import { testPipeline } from "../examples/pipeline-story.ts";
import { startPythonExample } from "./python-example.ts";
import { QUICK } from "./quick-looks.ts";

testPipeline({ start: (world) => startPythonExample("python-pipeline", world), pace: QUICK });
