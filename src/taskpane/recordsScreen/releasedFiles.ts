/** The files that may leave the unit after the inspection, made of a draw; nothing in them tells classes or ranks. */
import { freezeFrame, compareUtf8 } from "../../core/draw";
import { digestOf, jcs, openPublication, sealedPublication, slipFor, slipsOf } from "../../core/evidence";
import type { Releasable } from "../../core/evidence";
import { tableSheet } from "../../sheets";
import type { Edit, Grid } from "../../sheets";
import { slipSheet } from "../../sheets/draw";
import { readSeats } from "../../sheets/teams/readTeams";
import type { RecognisedTable } from "../../sheets";
import type { StandingDraw } from "../../sheets/draw";
import { frameRowsOf } from "../keptDraws/keptDraw";
import type { KeptDraw } from "../keptDraws/keptDraw";

export interface ReleasedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

export type FileFault =
  | { readonly code: "release.notKept" }
  | { readonly code: "release.noTeams" }
  | { readonly code: "drawSheet.notInFrame"; readonly id: string };

export interface FileAsk {
  readonly draw: StandingDraw;
  readonly kept: KeptDraw | null;
  readonly tables: readonly RecognisedTable[];
  readonly grids: readonly Grid[];
  /** The firm of a slip; "" prints the slips of all that are drawn. */
  readonly id: string;
  /** Of the slips' heading and of firms that are not on the result sheet. */
  readonly unit: string;
  readonly nameOf: (id: string) => string;
}

const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const safe = (text: string) => text.replace(/[\\/:*?"<>|]/g, "_");

/** What there is to ask for: a firm's slip comes as a file for verifiers, or printed. */
export type Material = Releasable | "slipSheet";

/** Under which rule a material leaves. */
export const releasableOf = (what: Material): Releasable => (what === "slipSheet" ? "slips" : what);

export async function releasedFile(what: Material, ask: FileAsk): Promise<ReleasedFile | FileFault> {
  switch (what) {
    case "drawnList":
      return drawnList(ask);
    case "officers":
      return officers(ask);
    case "slips":
      return slip(ask);
    case "slipSheet":
      return printedSlips(ask);
    case "commitment":
    case "openVerification":
      return publication(ask);
  }
}

function json(name: string, value: unknown): ReleasedFile {
  return { name, bytes: new TextEncoder().encode(jcs(value)), type: "application/json" };
}

function publication({ draw, kept }: FileAsk): ReleasedFile | FileFault {
  const { certificate, commitment } = kept ?? {};
  if (!certificate) return { code: "release.notKept" };
  const made =
    commitment?.disclosure === "sealed"
      ? sealedPublication(certificate, commitment)
      : openPublication(certificate);
  return made ? json(`公开核验材料（${safe(draw.label)}）.json`, made) : { code: "release.notKept" };
}

function slip({ kept, id }: FileAsk): ReleasedFile | FileFault {
  if (!kept?.certificate || !kept.rows) return { code: "release.notKept" };
  const { certificate } = kept;
  const frame = freezeFrame(frameRowsOf(kept.rows), {
    stratified: certificate.strata.some(({ key }) => key !== ""),
  });
  const made = frame.ok ? slipFor(certificate, frame.value, id) : null;
  return made ? json(`入库凭条（${safe(id)}）.json`, made) : { code: "drawSheet.notInFrame", id };
}

/** 入库凭条 to print and cut out, of one firm or of all that are drawn. */
async function printedSlips({ draw, kept, id, unit, nameOf }: FileAsk): Promise<ReleasedFile | FileFault> {
  if (!kept?.certificate || !kept.rows) return { code: "release.notKept" };
  const { certificate, commitment } = kept;
  const { sealed } = certificate;
  const frame = freezeFrame(frameRowsOf(kept.rows), {
    stratified: certificate.strata.some(({ key }) => key !== ""),
  });
  if (!frame.ok) return { code: "release.notKept" };
  const inPlace = draw.lots.filter((lot) => lot.status === "抽中").map((lot) => lot.id);
  const ids = id === "" ? inPlace.sort(compareUtf8) : [id];
  const slipOf = slipsOf(certificate, frame.value);
  const slips = [];
  for (const each of ids) {
    const made = slipOf(each);
    if (made === null) return { code: "drawSheet.notInFrame", id: each };
    slips.push(made);
  }
  const onSheet = new Map(draw.lots.map((lot) => [lot.id, lot.name]));
  const { qrPng } = await import("../../documents/qrCode");
  const edits = slipSheet({
    sheet: "入库凭条",
    slips,
    names: new Map(ids.map((each) => [each, onSheet.get(each) || nameOf(each)])),
    label: draw.label,
    root: sealed ? sealed.root : certificate.frame.digest,
    commitment: commitment && digestOf(commitment),
    unit,
    qr: qrPng,
  });
  const name = `入库凭条（${safe(id === "" ? draw.label : id)}）.xlsx`;
  return { name, bytes: await appliedToBlank(edits), type: excelType };
}

async function drawnList({ draw }: FileAsk): Promise<ReleasedFile> {
  const rows = draw.lots
    .filter((lot) => lot.status === "抽中")
    .sort((a, b) => compareUtf8(a.id, b.id))
    .map((lot, i) => [i + 1, lot.id, lot.name]);
  const bytes = await workbookOf("抽中名单", ["序号", "统一社会信用代码", "名称"], rows, [6, 24, 44]);
  return { name: `抽中名单（${safe(draw.label)}）.xlsx`, bytes, type: excelType };
}

/** Names and departments; no 执法证号, which are personal. */
async function officers({ draw, tables }: FileAsk): Promise<ReleasedFile | FileFault> {
  const seats = tables
    .filter((table) => table.kind === "teams")
    .flatMap(readSeats)
    .filter((seat) => seat.task === draw.label && seat.seated)
    .sort((a, b) => compareUtf8(a.id, b.id));
  if (seats.length === 0) return { code: "release.noTeams" };
  const names = new Map(draw.lots.map((lot) => [lot.id, lot.name]));
  const rows = seats.map((seat) => [seat.id, names.get(seat.id) ?? "", seat.department, seat.member]);
  const headers = ["统一社会信用代码", "名称", "检查部门", "检查人员"];
  const bytes = await workbookOf("检查人员名单", headers, rows, [24, 36, 24, 14]);
  return { name: `检查人员名单（${safe(draw.label)}）.xlsx`, bytes, type: excelType };
}

async function workbookOf(
  title: string,
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): Promise<Uint8Array> {
  const textColumns = headers.flatMap((header, column) => (header === "序号" ? [] : [column]));
  return appliedToBlank(tableSheet({ sheet: title, title, headers, rows, textColumns, widths }));
}

async function appliedToBlank(edits: readonly Edit[]): Promise<Uint8Array> {
  const { applyEdits, blankWorkbook } = await import("../../hosts/file");
  const made = applyEdits(blankWorkbook(), edits);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
