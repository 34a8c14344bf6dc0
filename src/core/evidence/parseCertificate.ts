/** SR-1 §6: reading a certificate that somebody else may have written, or edited. */
import type { Result } from "../result";
import type { DrawFault } from "../draw";
import type { Certificate } from "./certificate";

/** The certificate, or the first thing that keeps it from being one. Never throws. */
export function parseCertificate(json: unknown): Result<Certificate, DrawFault> {
  void json;
  throw new Error("parseCertificate");
}
