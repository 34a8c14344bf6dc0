/**
 * SR-1 §2: objects left out before N is counted (排除名单), each with its reason. The list is digested
 * like the frame. It holds rows that could not have entered a frame, too, so nothing in it is refused.
 */
import { byteOrder, codePointName, encodeTexts, linesDigest, normaliseId } from "../draw";

/** Made by `excludedObject`. */
export interface ExcludedObject {
  readonly id: string;
  readonly reason: string;
}

/**
 * An excluded row: its id normalised where it can be one, else as it stands, with everything that has no
 * shape of its own written as `U+200B`.
 */
export function excludedObject(id: string, reason: string): ExcludedObject {
  const normal = normaliseId(id);
  return { id: normal.ok ? normal.value : visible(id), reason: visible(reason) };
}

/** SHA-256 over the lines `id TAB reason LF`, by the UTF-8 bytes of the lines. */
export function excludedDigest(excluded: readonly ExcludedObject[]): string {
  const objects = excluded.map(({ id, reason }) => ({ id: visible(id), reason: visible(reason) }));
  const order = byteOrder(encodeTexts(objects.map(({ id, reason }) => `${id}\t${reason}`)));
  return linesDigest(
    order,
    objects.map(({ id }) => id),
    objects.map(({ reason }) => reason),
  );
}

function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, codePointName);
}
