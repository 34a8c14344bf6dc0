/** fflate as a page needs it that only reads: its deflater would weigh as much as the verifier. */
export { strToU8, unzipSync } from "fflate/browser";

export class Zip {}
export class ZipDeflate {}
export class ZipPassThrough {}

export function zipSync(): never {
  throw new Error("this page writes no files");
}
