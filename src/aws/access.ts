// The place and the identity with which a client of AWS makes its calls.

/** The region and credentials of a client. Gates with equal access share one client, its sockets and its pace. */
export interface Access {
  readonly region: string;
  /** A profile of the shared AWS configuration; the SDK's default chain when left out. */
  readonly profile?: string | undefined;
  /** A role to assume with the credentials of the profile or chain; none when left out. */
  readonly assumeRoleArn?: string | undefined;
}
