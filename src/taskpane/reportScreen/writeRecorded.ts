/**
 * Writes something that goes on record. An earlier write that is on record too can then no longer be undone from its
 * place: taking its row out of 操作记录 from under a later one would break the chain. It is withdrawn instead.
 */
import type { Edit } from "../../sheets/edit";
import type { Session } from "../session/session";
import type { Slot, Written } from "../session/state";

const record = "操作记录";

const isOnRecord = (edits: readonly Edit[]): boolean =>
  edits.some((edit) => edit.kind === "setValues" && edit.sheet.startsWith(record));

export async function writeRecorded(
  session: Session,
  slot: Slot,
  edits: readonly Edit[],
  told: string,
): Promise<boolean> {
  const done = await session.write(slot, edits, told);
  if (!done.ok) return false;
  if (isOnRecord(edits))
    session.store.set(({ written }) => ({
      written: Object.fromEntries(
        (Object.entries(written) as [Slot, Written | undefined][]).filter(
          ([other, its]) => other === slot || !its || !isOnRecord(its.applied.edits),
        ),
      ),
    }));
  return true;
}
