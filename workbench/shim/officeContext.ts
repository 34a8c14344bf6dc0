/** `Office.context` as Excel gives it: requirement sets, language, and the document's file in slices. */

export interface OfficeSurroundings {
  readonly displayLanguage: string;
  /** The newest ExcelApi set that this Excel has, such as "1.13"; all of them when left out. */
  readonly excelApi?: string;
  /** The workbook as an .xlsx file; null where Excel gives none. */
  readonly bytes: (() => Promise<Uint8Array>) | null;
}

type Answer = (result: unknown) => void;

export const officeEnumerations = {
  HostType: { Excel: "Excel" },
  PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
  FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  StartupBehavior: { none: "None", load: "Load" },
} as const;

export function officeContext(around: OfficeSurroundings): Record<string, unknown> {
  return {
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: around.displayLanguage,
    contentLanguage: around.displayLanguage,
    requirements: { isSetSupported: supports(around.excelApi) },
    document: { getFileAsync: fileAsync(around.bytes) },
  };
}

function supports(newest: string | undefined) {
  return (set: string, version = "1.1"): boolean =>
    set !== "ExcelApi" || newest === undefined || !isNewer(String(version), newest);
}

/** Whether version 1.10 is newer than 1.9. */
function isNewer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : (a[1] ?? 0) > (b[1] ?? 0);
}

/** Excel takes slices of up to 4 MB and hands out two files at a time at most. */
const largestSlice = 4_194_304;
const mostFiles = 2;

function fileAsync(bytes: OfficeSurroundings["bytes"]) {
  let open = 0;
  const fail = (answer: Answer, code: number, name: string, message: string) =>
    answer({ status: "failed", value: undefined, error: { code, name, message } });
  return (type: string, given: unknown, last?: Answer): void => {
    const answer = typeof given === "function" ? (given as Answer) : (last as Answer);
    const options = typeof given === "object" && given !== null ? (given as { sliceSize?: number }) : {};
    if (type !== "compressed" || !bytes) return fail(answer, 5009, "NotSupported", "Not supported.");
    if (open >= mostFiles) return fail(answer, 5010, "TooManyFiles", "Too many open files.");
    const size = Math.min(options.sliceSize ?? largestSlice, largestSlice);
    open += 1;
    bytes().then(
      (all) => answer({ status: "succeeded", value: slicedFile(all, size, () => (open -= 1)) }),
      (reason: unknown) => {
        open -= 1;
        fail(answer, 5001, "InternalError", reason instanceof Error ? reason.message : String(reason));
      },
    );
  };
}

function slicedFile(all: Uint8Array, size: number, closed: () => void): Record<string, unknown> {
  return {
    size: all.length,
    sliceCount: Math.ceil(all.length / size),
    getSliceAsync: (index: number, answer: Answer) => {
      // Excel gives the bytes as a plain array of numbers.
      const data = Array.from(all.subarray(index * size, (index + 1) * size));
      setTimeout(() => answer({ status: "succeeded", value: { data, index, size: data.length } }), 0);
    },
    closeAsync: (answer?: Answer) => {
      closed();
      answer?.({ status: "succeeded" });
    },
  };
}
