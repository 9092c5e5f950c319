// The logger of the SDK's clients, which says nothing.

const nothing = (): void => undefined;

/** Without a logger the SDK warns, as if something were wrong, where there are a profile and keys in the environment. */
export const SILENCE = { debug: nothing, info: nothing, warn: nothing, error: nothing };
