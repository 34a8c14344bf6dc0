/** A package of the archive that is looked at again: each file against 校验码.txt, and the forms within by themselves. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Parts } from "../hosts/file";
import { digestsName } from "./archivePackage";
import { inspectForm } from "./inspectForm";
import type { InspectedForm } from "./inspectForm";

export interface ArchivedFile {
  readonly name: string;
  /** unlisted: in the package, but not in its 校验码.txt. */
  readonly state: "unchanged" | "changed" | "missing" | "unlisted";
  /** Where it is a stamped form. */
  readonly form: InspectedForm | null;
}

export async function inspectArchive(parts: Parts): Promise<readonly ArchivedFile[]> {
  const text = new TextDecoder().decode(parts.bytes(digestsName));
  const listed = new Map(
    [...text.matchAll(/^\ufeff?([0-9a-f]{64}) {2}([^\r\n]+)/gm)].map(([, digest, name]) => [name, digest]),
  );
  const found: ArchivedFile[] = [];
  for (const [name, digest] of listed) {
    if (!parts.has(name)) {
      found.push({ name, state: "missing", form: null });
      continue;
    }
    const bytes = parts.bytes(name);
    const state = bytesToHex(sha256(bytes)) === digest ? "unchanged" : "changed";
    const form = await inspectForm(bytes, name);
    found.push({ name, state, form: form.ok ? form.value : null });
  }
  for (const name of parts.names())
    if (name !== digestsName && !listed.has(name)) found.push({ name, state: "unlisted", form: null });
  return found;
}
