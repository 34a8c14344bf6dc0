/** Reading and writing what the workbook keeps of its draws. */
import type { Session } from "../session/session";
import { freshKept } from "./keptDraw";
import type { KeptDraw, KeptDraws } from "./keptDraw";
import { keptNamespace, keptXml, parseKeptXml } from "./keptXml";

/** Looks into the workbook; what is found stands in the session, too. */
export async function readKept(session: Session): Promise<KeptDraws> {
  const part = await session.services.host.readPart(keptNamespace);
  const read = part.ok && part.value !== null ? parseKeptXml(part.value) : null;
  const kept: KeptDraws = {
    draws: read?.ok ? read.value : [],
    unreadable: read && !read.ok ? read.error : null,
  };
  session.store.set({ kept });
  return kept;
}

export const keptOf = (kept: KeptDraws | null, label: string): KeptDraw | null =>
  kept?.draws.find((draw) => draw.label === label) ?? null;

/**
 * Keeps more of a draw. What an unreadable part held is not written over: then the draw is known for this
 * sitting alone, and its record is a file.
 */
export async function keep(session: Session, label: string, change: Partial<KeptDraw>): Promise<void> {
  const { draws, unreadable } = await readKept(session);
  const before = draws.find((draw) => draw.label === label) ?? freshKept(label);
  const draw = { ...before, ...change, label };
  const next = draws.includes(before)
    ? draws.map((each) => (each === before ? draw : each))
    : [...draws, draw];
  session.store.set({ kept: { draws: next, unreadable } });
  if (unreadable !== null) return;
  const written = await session.services.host.writePart(keptNamespace, keptXml(next));
  if (!written.ok) session.store.set({ reading: { status: "failed", fault: written.error } });
}
