/** Hands a finished file to the person: the browser saves it where downloads go. */
import { ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { HostFault } from "../../hosts/fault";

/** Long enough (ms) for a browser to have taken the file over. */
const kept = 60_000;

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function download(
  name: string,
  bytes: Uint8Array,
  type: string,
): Promise<Result<void, HostFault>> {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), kept);
  return ok(undefined);
}
