/** The globals `Office` and `CustomFunctions` for tests: what the library leaves to office.js itself. */

export interface OfficeShimOptions {
  readonly displayLanguage?: string;
  /** The newest ExcelApi set that this Excel has; all of them when left out. */
  readonly excelApi?: string;
  /** The workbook's bytes for `getFileAsync`; refused when left out. */
  readonly bytes?: () => Promise<Uint8Array>;
}

type Globals = Record<string, unknown>;

export function installOffice(options: OfficeShimOptions): void {
  const globals = globalThis as unknown as Globals;
  const isSetSupported = (name: string, version = "1.1") =>
    name !== "ExcelApi" || options.excelApi === undefined || !newer(version, options.excelApi);
  const context = {
    displayLanguage: options.displayLanguage ?? "zh-CN",
    requirements: { isSetSupported },
    document: fileOf(options.bytes),
  };
  globals.Office = { ...(globals.Office as object | undefined), context, ...enumerations };
  const extension = globals.OfficeExtension as { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
  if (extension.CommonUtility)
    extension.CommonUtility._doApiNotSupportedCheck = options.excelApi !== undefined;
}

const enumerations = {
  FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
};

/** Whether version 1.10 is newer than 1.9. */
function newer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((v) => v.split(".").map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : (a[1] ?? 0) > (b[1] ?? 0);
}

function fileOf(bytes: OfficeShimOptions["bytes"]) {
  return {
    getFileAsync: (_type: string, options: { sliceSize?: number }, answer: (result: unknown) => void) => {
      const size = options.sliceSize ?? 4_194_304;
      if (!bytes) {
        answer({ status: "failed", error: { code: 5009, name: "Not supported", message: "" } });
        return;
      }
      void bytes().then((all) => {
        const sliceCount = Math.ceil(all.length / size);
        const value = {
          size: all.length,
          sliceCount,
          getSliceAsync: (i: number, slice: (result: unknown) => void) =>
            slice({
              status: "succeeded",
              value: { index: i, data: [...all.slice(i * size, (i + 1) * size)], size },
            }),
          closeAsync: (done?: (result: unknown) => void) => done?.({ status: "succeeded" }),
        };
        answer({ status: "succeeded", value });
      });
    },
  };
}
