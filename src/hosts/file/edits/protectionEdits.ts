/** protect, unprotect (ECMA-376 Part 1 §18.3.1.85). Protection deters a slip of the hand; it proves nothing. */
import type { Edit } from "../../../sheets/edit";
import type { HostFault } from "../../fault";
import type { EditSession } from "../editSession";
import { isProtected } from "../editSession";
import { setAttributes } from "../xmlTree";

type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

export function protect(session: EditSession, edit: EditOf<"protect">): HostFault | null {
  const opened = session.sheet(edit.sheet);
  if (!opened.ok) return opened.error;
  const { part } = opened.value;
  if (isProtected(part) && hasPassword(part.child("sheetProtection")))
    return { code: "host.sheetProtected", at: edit.sheet };
  part.remove("sheetProtection");
  // these attributes name what is locked: 0 allows it
  setAttributes(part.ensure("sheetProtection"), {
    sheet: 1,
    objects: 1,
    scenarios: 1,
    ...(edit.allow.sort ? { sort: 0 } : {}),
    ...(edit.allow.filter ? { autoFilter: 0 } : {}),
  });
  return null;
}

/** Lifts a protection that has no password; one that has is its owner's to lift. */
export function unprotect(session: EditSession, edit: EditOf<"unprotect">): HostFault | null {
  const opened = session.sheet(edit.sheet);
  if (!opened.ok) return opened.error;
  const { part } = opened.value;
  if (!isProtected(part)) return null;
  if (hasPassword(part.child("sheetProtection"))) return { code: "host.sheetProtected", at: edit.sheet };
  part.remove("sheetProtection");
  return null;
}

const hasPassword = (protection: { hasAttribute(name: string): boolean } | null): boolean =>
  protection !== null && (protection.hasAttribute("password") || protection.hasAttribute("hashValue"));
