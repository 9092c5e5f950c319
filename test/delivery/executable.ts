// The executable that is delivered: all tests of this level start it where others start dist.
import { join } from "node:path";

/** Its name in the archive. */
export const EXECUTABLE_NAME = "pulumi-resource-personalize-readiness";

process.env.NATIVE_EXECUTABLE = join(process.env.DELIVERY_TESTS ?? "", "unpacked", EXECUTABLE_NAME);
