/** 检查导出的文件: any file that this product handed out (.xlsx, .pdf, .zip), told by its bytes and not by its name. */
import { ok } from "../core/result";
import type { Result } from "../core/result";
import type { HostFault } from "../hosts/fault";
import { Parts } from "../hosts/file";
import { digestsName } from "./archivePackage";
import type { DocumentFault } from "./fault";
import { inspectArchive } from "./inspectArchive";
import type { ArchivedFile } from "./inspectArchive";
import { inspectForm } from "./inspectForm";
import type { InspectedForm } from "./inspectForm";

export type InspectedFile =
  | { readonly kind: "form"; readonly form: InspectedForm }
  | { readonly kind: "archive"; readonly files: readonly ArchivedFile[] };

/** Faults: documents.notAnExport, and those of a file that cannot be read (encrypted, a bomb, no zip). */
export async function inspectFile(
  bytes: Uint8Array,
  name: string,
): Promise<Result<InspectedFile, DocumentFault | HostFault>> {
  const { isPdf } = await import("./pdf");
  if (!isPdf(bytes) && bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const parts = Parts.open(name, bytes);
    if (!parts.ok) return parts;
    if (parts.value.has(digestsName))
      return ok({ kind: "archive", files: await inspectArchive(parts.value) });
  }
  const form = await inspectForm(bytes, name);
  return form.ok ? ok({ kind: "form", form: form.value }) : form;
}
