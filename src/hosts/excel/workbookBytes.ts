/** The open workbook as the bytes of its .xlsx file, through Office's common API, slice by slice. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { HostFault } from "../fault";

/** The most that one slice may hold. */
const sliceSize = 4_194_304;

export async function workbookBytes(): Promise<Result<Uint8Array, HostFault>> {
  const opened = await called<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
  );
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    const parts: Uint8Array[] = [];
    for (let i = 0; i < file.sliceCount; i++) {
      const slice = await called<Office.Slice>((done) => file.getSliceAsync(i, done));
      if (!slice.ok) return slice;
      parts.push(new Uint8Array(slice.value.data));
    }
    return ok(joined(parts));
  } finally {
    // Excel keeps two files open at most.
    file.closeAsync();
  }
}

function called<T>(
  call: (done: (result: Office.AsyncResult<T>) => void) => void,
): Promise<Result<T, HostFault>> {
  return new Promise((resolve) =>
    call((result) =>
      resolve(
        result.status === Office.AsyncResultStatus.Succeeded
          ? ok(result.value)
          : err({
              code: "host.bytesUnavailable",
              found: `${result.error.name} ${result.error.message}`.trim(),
            }),
      ),
    ),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
