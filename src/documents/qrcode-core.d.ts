/** The part of the package `qrcode` that makes the matrix (ISO/IEC 18004) and draws nothing. */
declare module "qrcode/lib/core/qrcode" {
  interface Modules {
    readonly size: number;
    /** Row by row, 1 is dark. */
    readonly data: Uint8Array;
  }
  export function create(
    text: string,
    options?: { readonly errorCorrectionLevel?: "L" | "M" | "Q" | "H" },
  ): { readonly modules: Modules };
}
