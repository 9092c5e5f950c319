// The form of a client of AWS in tests, and the environment of every client.
/** One call of a Personalize operation. */
export interface ClientCall {
  /** The name in the API: "CreateCampaign". */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly endpoint: string;
  readonly region: string;
}

/** A client's result of an answer, or of its refusal to send the request: then "ParamValidationError". */
export type ClientAnswer =
  { readonly output: unknown; readonly strangers?: readonly string[] } | { readonly error: string };

/** A client of AWS that nobody here wrote. */
export interface AwsClient {
  /** Whether the client checks a request against the model before it sends the request. */
  readonly checksRequests: boolean;
  call(call: ClientCall): Promise<ClientAnswer>;
  close(): void;
}

/** The variables for every client of AWS, without the machine's own settings. */
export const CLIENT_ENVIRONMENT: Readonly<Record<string, string | undefined>> = {
  AWS_ACCESS_KEY_ID: "AKIDSCENARIO",
  AWS_SECRET_ACCESS_KEY: "secret",
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_DEFAULT_PROFILE: undefined,
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_MAX_ATTEMPTS: "1",
  AWS_PAGER: "",
};
