/**
 * SR-1 §6: what an open draw makes public: its certificate, which anyone can recompute. Officers' certificate
 * numbers (执法证号) are personal and stay inside, so the teams are left out; that they are is said, by their
 * digest, so that what an auditor is shown later can be held against it.
 */
import type { Certificate } from "./certificate";
import { digestOf } from "./jcs";

/**
 * The public form of an open draw, itself a certificate: the one whose digest (`digestOf`) is published. It
 * is the certificate as it stands where there are no teams. Null for a sealed draw (`sealedPublication`).
 */
export function openPublication(certificate: Certificate): Certificate | null {
  if (certificate.sealed !== undefined) return null;
  if (certificate.teams.length === 0) return certificate;
  return { ...certificate, teams: [], withheld: { teams: digestOf(certificate.teams) } };
}
