/** SR-1 §6: a certificate against the list that it was drawn from. */
import { drawLots, frameDigest, freezeFrame, strataOf } from "../draw";
import type { DrawFault, Frame, FrameRow } from "../draw";
import type { Result } from "../result";
import type { CertifiedLot, Certificate } from "./certificate";
import { bytesOfHex, frameRoot } from "./frameRoot";
import type { Finding } from "./verdict";

/** The rows frozen in the way in which the certificate's frame was. */
export function frameOf(
  certificate: Certificate,
  rows: readonly FrameRow[],
): Result<Frame, readonly DrawFault[]> {
  const { frame, strata } = certificate;
  return freezeFrame(rows, {
    stratified: strata.some(({ key }) => key !== ""),
    mergeDuplicates: (frame.merged ?? 0) > 0,
    ...(frame.blankStratum === undefined ? {} : { blankStratum: frame.blankStratum }),
  });
}

/** The list is the one that was frozen; where it is not, the nearest reason that can be named. */
export function frameFinding(certificate: Certificate, frame: Frame): Finding {
  const { drawn, reserve, strata } = certificate;
  const { digest: expected, size } = certificate.frame;
  const found = frameDigest(frame);
  if (found === expected && frame.size === size) {
    return sizesFinding(certificate, frame) ?? rootFinding(certificate, frame);
  }
  const stratumOf = new Map(frame.ids.map((id, i) => [id, frame.strata[i]]));
  for (const { id, stratum } of [...drawn, ...reserve]) {
    const listed = stratumOf.get(id);
    if (listed === undefined) return { code: "evidence.notInFrame", id };
    if (listed !== stratum) return { code: "evidence.otherStratum", id, found: listed, expected: stratum };
  }
  if (frame.size !== size) return { code: "evidence.frameSize", found: frame.size, expected: size };
  const wrongSize = strata.length > 0 ? sizesFinding(certificate, frame) : null;
  return wrongSize ?? { code: "evidence.frameDigest", found, expected };
}

/** A sealed draw's root, which is what is public of the list, is that of this list. */
function rootFinding({ sealed }: Certificate, frame: Frame): DrawFault | null {
  if (sealed === undefined) return null;
  const found = frameRoot(frame, bytesOfHex(sealed.frameKey));
  return found === sealed.root ? null : { code: "evidence.frameRoot", found, expected: sealed.root };
}

function sizesFinding({ strata }: Certificate, frame: Frame): DrawFault | null {
  const actual = new Map(strataOf(frame).map(({ key, size }) => [key, size]));
  for (const { key, size } of strata) {
    const found = actual.get(key) ?? 0;
    if (found !== size) return { code: "evidence.stratumSize", stratum: key, found, expected: size };
    actual.delete(key);
  }
  for (const [stratum, found] of actual) return { code: "evidence.stratumSize", stratum, found, expected: 0 };
  return null;
}

/** Drawn anew from the list, with the certificate's counts, the same objects come out in the same order. */
export function selectionFinding(certificate: Certificate, frame: Frame): Finding {
  const { seed, label, strata, drawn, reserve } = certificate;
  const longest = [...countsOf(reserve).values()].reduce((most, n) => Math.max(most, n), 0);
  const counts = new Map(strata.map(({ key, drawn: count }) => [key, count]));
  const again = drawLots(frame, { mode: "count", counts }, { seed, label, reserve: longest });
  if (!again.ok) return again.error[0];
  const claimed = countsOf(reserve);
  // A stratum's reserve may be shorter than another's: only what is claimed is compared.
  const expectedReserve = again.value.reserve.filter(
    ({ stratum, rank }) => rank <= (counts.get(stratum) ?? 0) + (claimed.get(stratum) ?? 0),
  );
  return differing(drawn, again.value.drawn) ?? differing(reserve, expectedReserve);
}

function countsOf(lots: readonly CertifiedLot[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of lots) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

function differing(found: readonly CertifiedLot[], expected: readonly CertifiedLot[]): DrawFault | null {
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    const here = found[i];
    const there = expected[i];
    if (here?.id === there?.id && here?.stratum === there?.stratum && here?.rank === there?.rank) continue;
    const { stratum, rank } = there ?? here;
    return { code: "evidence.otherLot", stratum, rank, found: here?.id ?? "—", expected: there?.id ?? "—" };
  }
  return null;
}
