/**
 * What a public screening shows, beat by beat. Of an open draw: the classes with their counts, then the tickets
 * as they come, names last. Of a sealed one: nothing but names, in the byte order of the codes (SR-1 §6).
 */
import { compareUtf8 } from "../../core/draw";
import type { Certificate, CertifiedLot } from "../../core/evidence";

export type Beat =
  | { readonly kind: "size"; readonly size: number; readonly drawn: number }
  | { readonly kind: "stratum"; readonly key: string; readonly size: number; readonly drawn: number }
  | { readonly kind: "ticket"; readonly lot: CertifiedLot }
  | { readonly kind: "name"; readonly id: string; readonly name: string };

export function screeningBeats(
  certificate: Certificate,
  sealed: boolean,
  nameOf: (id: string) => string,
): readonly Beat[] {
  const { drawn, strata, frame } = certificate;
  const name = (id: string): Beat => ({ kind: "name", id, name: nameOf(id) });
  const size: Beat = { kind: "size", size: frame.size, drawn: drawn.length };
  if (sealed)
    return [
      size,
      ...drawn
        .map(({ id }) => id)
        .sort(compareUtf8)
        .map(name),
    ];
  return [
    size,
    ...strata.map((each): Beat => ({ kind: "stratum", key: each.key, size: each.size, drawn: each.drawn })),
    ...drawn.map((lot): Beat => ({ kind: "ticket", lot })),
    ...drawn.map(({ id }) => name(id)),
  ];
}

/** Milliseconds between beats: readable for few, bounded for many. */
export function paceOf(beats: readonly Beat[]): number {
  return Math.max(60, Math.min(700, Math.floor(60_000 / Math.max(1, beats.length))));
}
