// The path of the control operations: no client of AWS asks for it.

/** Every path of a control operation begins with it. */
export const CONTROL_PATH = "/_control/";
