/** The parts of a summary before they are set: what a .docx, or another page, is made from. */
import type { RatioChart } from "../chart";

export type Block =
  | { readonly kind: "title" | "heading" | "text" | "note" | "signature"; readonly text: string }
  | {
      readonly kind: "table";
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "chart"; readonly chart: RatioChart };
