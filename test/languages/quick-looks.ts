// The settings of the provider with which the gates look often enough for a test.
export const QUICK = {
  "personalize-readiness:minDelay": "200ms",
  "personalize-readiness:maxDelay": "500ms",
};
