/** What core/ uses beyond the language: every browser and Node have it. The only names that tsconfig.core.json adds. */

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(encoding: string, options?: { fatal?: boolean });
  decode(bytes: ArrayBuffer): string;
}
declare class URL {
  constructor(address: string);
  readonly href: string;
  static canParse(address: string): boolean;
}
declare function atob(text: string): string;
