// The executable that is delivered: all tests of this level start it where others start dist.
/** Its name in the archive. */
export const EXECUTABLE_NAME = "pulumi-resource-personalize-readiness";

process.env.NATIVE_EXECUTABLE = process.env.DELIVERY_EXECUTABLE;
