/** SR-1 §2: what an id and a stratum look like before anything is computed from them. */
import type { Result } from "../result";
import type { IdFlaw } from "./fault";

/** NFKC, without White_Space, ASCII letters in upper case; refuses \p{Cc}, \p{Cf}, lone surrogates, "". */
export function normaliseId(raw: string): Result<string, IdFlaw> {
  void raw;
  throw new Error("normaliseId");
}

/** NFKC, trimmed of White_Space; refuses \p{Cc}, \p{Cf} and lone surrogates. "" stays "". */
export function normaliseStratum(raw: string): Result<string, IdFlaw> {
  void raw;
  throw new Error("normaliseStratum");
}
