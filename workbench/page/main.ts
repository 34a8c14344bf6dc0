/** The workbench page: a spreadsheet beside the real pane. */
import { languageFor, sentence, text } from "../../src/locale";
import type { Table } from "../../src/locale";
import english from "../../src/locale/en-US/workbench.json";
import chinese from "../../src/locale/zh-CN/workbench.json";
import type { FunctionsFile } from "../host";
import type { WorkbenchBridge } from "../shim/bridge";
import { download } from "./download";
import { attachDropZone } from "./dropZone";
import "./page.css";
import { attachSplitter } from "./splitter";
import { startUniver } from "./startUniver";
import { buildToolbar } from "./toolbar";
import { Workbench } from "./workbench";

const parameters = new URLSearchParams(location.search);
const language = languageFor(parameters.get("lang") ?? "zh-CN");
const table: Table = language === "zh-CN" ? chinese : english;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

function notice(message: string): void {
  const line = part("notice");
  line.textContent = message;
  line.hidden = message === "";
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function functionsFile(): Promise<FunctionsFile> {
  const localised = await fetch(`functions.${language}.json`);
  return (await (localised.ok ? localised : await fetched("functions.json")).json()) as FunctionsFile;
}

async function start(): Promise<void> {
  document.documentElement.lang = language;
  document.title = text(table, "page.title");
  notice(text(table, "notice.loading"));
  const { univer, api } = startUniver(part("sheet"), language);
  const workbench = new Workbench(univer, api, await functionsFile(), (bug) => reportBug(bug));
  const open = async (name: string, bytes: Uint8Array) => {
    notice(text(table, "notice.opening", { name }));
    const opened = await workbench.open(name, bytes);
    notice(opened.ok ? "" : sentence(opened.error, language));
    if (opened.ok) toolbar.showFile(workbench.name);
  };
  const openSample = async () => {
    const response = await fetched("sample/sample.xlsx");
    await open(text(table, "sample.name"), new Uint8Array(await response.arrayBuffer()));
  };
  const openFile = (file: File) =>
    void file
      .arrayBuffer()
      .then((buffer) => open(file.name, new Uint8Array(buffer)))
      .then(showPane);
  const save = async () => {
    const bytes = await workbench.bytes();
    if (bytes.ok) download(workbench.name, bytes.value, spreadsheet);
    notice(bytes.ok ? "" : sentence(bytes.error, language));
  };
  const toolbar = buildToolbar(part("toolbar"), table, language, {
    open: openFile,
    save: () => void save(),
    sample: () => void openSample().then(showPane),
  });
  attachSplitter(part("splitter"), part("pane"), text(table, "splitter.label"));
  attachDropZone(openFile);
  offerBridge(workbench);
  await openSample();
  showPane();
}

/** Formats what the pane asks for; the frame reads it as `window.parent.srWorkbench`. */
function offerBridge(workbench: Workbench): void {
  const bridge: WorkbenchBridge = {
    ready: Promise.resolve(),
    displayLanguage: language,
    // ?api=1.9 shows how the pane behaves in an older Excel.
    excelApi: parameters.get("api") ?? undefined,
    execute: (message) => workbench.execute(message),
    fileBytes: async () => {
      const bytes = await workbench.bytes();
      if (!bytes.ok) throw new Error(sentence(bytes.error, language));
      return bytes.value;
    },
    associate: (id, implementation) => workbench.associate(id, implementation),
  };
  Object.assign(window, { srWorkbench: bridge });
}

/** The pane starts anew with every workbook, as it does in Excel. */
function showPane(): void {
  const frame = document.createElement("iframe");
  frame.title = text(table, "pane.title");
  frame.src = "taskpane.html";
  part("pane").replaceChildren(frame);
}

function reportBug(bug: unknown): void {
  setTimeout(() => {
    throw bug;
  });
}

start().catch((reason: unknown) => {
  notice(text(table, "notice.failed", { reason: reason instanceof Error ? reason.message : String(reason) }));
  reportBug(reason);
});
