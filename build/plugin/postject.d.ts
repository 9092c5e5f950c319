// The types of postject, which has none of its own, as far as the executables need them.
declare module "postject" {
  export function inject(
    executable: string,
    resource: string,
    data: Buffer,
    options: { readonly sentinelFuse: string; readonly machoSegmentName?: string },
  ): Promise<void>;
}
