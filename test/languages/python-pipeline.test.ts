// The story of the example of a whole pipeline in Python.
import { testPipeline } from "../examples/pipeline-story.ts";
import { QUICK, startPythonExample } from "./python-example.ts";

testPipeline({ start: (world) => startPythonExample("python-pipeline", world), pace: QUICK });
