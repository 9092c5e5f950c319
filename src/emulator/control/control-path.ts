// The path of the control operations, for which no client of AWS asks.

/** The beginning of every path of a control operation. */
export const CONTROL_PATH = "/_control/";
