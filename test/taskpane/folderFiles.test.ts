/** What a platform hands out of a dropped folder, as entries and as handles; both come by the hundred or one by one. */
import { droppedFiles, holdsFolder, pathOf, sortedOut } from "../../src/taskpane/parts/folderFiles";

const tree = {
  "6月": {
    "10.xlsx": null,
    "2.xlsx": null,
    海港区: { "月报表.et": null, "扫描件.pdf": null },
    ".git": { "a.xlsx": null },
  },
} as const;
type Tree = { readonly [name: string]: Tree | null };
const fileOf = (name: string) => new File(["x"], name);

function entryOf(name: string, content: Tree | null, above = ""): unknown {
  const fullPath = `${above}/${name}`;
  if (!content)
    return {
      isFile: true,
      isDirectory: false,
      fullPath,
      file: (done: (file: File) => void) => done(fileOf(name)),
    };
  const all = Object.entries(content).map(([each, within]) => entryOf(each, within, fullPath));
  const createReader = () => {
    const left = [...all];
    return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 1)) };
  };
  return { isFile: false, isDirectory: true, fullPath, createReader };
}

function handleOf(name: string, content: Tree | null): unknown {
  if (!content) return { kind: "file", name, getFile: () => Promise.resolve(fileOf(name)) };
  async function* values() {
    for (const [each, within] of Object.entries(content!)) yield handleOf(each, within);
  }
  return { kind: "directory", name, values };
}

const item = (handles: "none" | "given" | "refused", entries: "given" | "refused") => ({
  webkitGetAsEntry: () =>
    entries === "given"
      ? entryOf("6月", tree["6月"])
      : {
          isDirectory: true,
          createReader: () => ({
            readEntries: (_: unknown, refuse: (why: Error) => void) => refuse(new Error("EncodingError")),
          }),
        },
  ...(handles === "none"
    ? {}
    : {
        getAsFileSystemHandle: () =>
          handles === "given" ? Promise.resolve(handleOf("6月", tree["6月"])) : Promise.resolve(null),
      }),
  getAsFile: () => fileOf("6月"),
});

const transfer = (...given: Parameters<typeof item>) =>
  ({ items: [item(...given)] }) as unknown as DataTransfer;

test.each([
  ["none", "given"],
  ["given", "refused"],
  ["refused", "given"],
] as const)(
  "handles %s, entries %s: every file of every subfolder, in the order of the paths",
  async (handles, entries) => {
    const dropped = transfer(handles, entries);
    expect(holdsFolder(dropped)).toBe(true);
    const { files, odd } = sortedOut(await droppedFiles(dropped), ".xlsx,.et");
    expect(files.map(pathOf)).toEqual(["6月/2.xlsx", "6月/10.xlsx", "6月/海港区/月报表.et"]);
    expect(odd).toEqual(["6月/海港区/扫描件.pdf"]);
  },
);

test("a folder that is not handed out at all is named", async () => {
  const { files, odd } = sortedOut(await droppedFiles(transfer("none", "refused")), ".xlsx,.et");
  expect([files, odd]).toEqual([[], ["6月"]]);
});
