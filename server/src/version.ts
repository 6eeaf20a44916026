// The version, put in by the build.

declare const BRIEFWRIGHT_VERSION: string;

export const version: string = BRIEFWRIGHT_VERSION;
