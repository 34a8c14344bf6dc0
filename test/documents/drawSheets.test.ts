/** What is printed of a draw, as pages: LibreOffice prints them, poppler counts and reads them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import { hexOfBytes, sha256Hex } from "../../src/core/draw";
import { FrameTree, digestOf, jcs, makeCommitment, proves } from "../../src/core/evidence";
import { qrPng } from "../../src/documents/qrCode";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import type { Edit } from "../../src/sheets";
import {
  commitmentCode,
  commitmentSheet,
  commitmentText,
  drawRecordSheet,
  slipJson,
  slipSheet,
  slipText,
  slipsOf,
} from "../../src/sheets/draw";
import { byRates, drawn, excluded, frameKey, nonce } from "../core/evidence/drawnCase";
import { reason, value } from "../core/draw/value";
import { drawnFor, label, sealedDrawn } from "../sheets/draw/standing";

jest.setTimeout(120_000);

const { frame } = drawn();
const open = drawnFor().certificate;
const sealed = sealedDrawn().certificate;
const seedPlan = {
  kind: "public",
  source: "上证指数收盘价",
  when: "2024-06-20 15:00",
  format: "2893.25",
} as const;
const common = { label, frame, excludedSize: excluded.length, rule: byRates, reserve: 3, seedPlan };
const openCommitment = value(makeCommitment({ ...common, previous: sha256Hex("头") }));
const sealedCommitment = value(makeCommitment({ ...common, previous: null, sealed: { nonce, frameKey } }));
const publication = {
  unit: "秦皇岛市海港区市场监督管理局",
  task: "2024年度企业年报公示信息抽查",
  publishedAt: "2024-06-20T10:00:00+08:00",
};

/** Everything that must not leave of a sealed draw. */
const secrets = [
  nonce,
  hexOfBytes(frameKey),
  sealed.frame.digest,
  sealed.excluded.digest,
  sealed.seed,
  ...sealed.strata.flatMap(({ cutOff }) => cutOff ?? []),
  ...sealed.drawn.map(({ ticket }) => ticket),
  "递补",
  "分类 ",
  "2%",
  "5.5%",
  "比例",
  "末位",
];
const textsOf = (edits: readonly Edit[]) =>
  edits
    .flatMap((edit) =>
      edit.kind === "setValues" ? edit.values.flat() : edit.kind === "image" ? [edit.alt] : [],
    )
    .join("\n");

interface Printed {
  readonly pages: number;
  readonly text: string;
  readonly byPage: readonly string[];
}

function pdf(name: string, edits: readonly Edit[]): Printed {
  const folder = mkdtempSync(join(tmpdir(), "sr-draw-"));
  // The sheet alone: the blank one gives way to the first that is added.
  writeFileSync(join(folder, `${name}.xlsx`), value(applyEdits(blankWorkbook(), edits)));
  convertByLibreOffice("pdf", folder, [join(folder, `${name}.xlsx`)]);
  const file = join(folder, `${name}.pdf`);
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const byPage = text.split("\f").map((page) => page.replace(/\s+/g, ""));
  return { pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]), text: byPage.join(""), byPage };
}

test("the commitment of an open draw is one page with its code, its rule and the document", () => {
  const input = {
    ...publication,
    commitment: openCommitment,
    digest: digestOf(openCommitment),
    headNumber: 12,
  };
  const edits = commitmentSheet({
    sheet: "事先公布",
    ...input,
    qr: qrPng(commitmentCode(input)) ?? undefined,
  });
  const { pages, text } = pdf("commitment", edits);
  expect(pages).toBe(1);
  for (const part of [
    input.digest,
    "进位取整",
    "第12条",
    openCommitment.previous ?? "",
    "上证指数收盘价",
    label,
  ])
    expect(text).toContain(part);
  const written = textsOf(edits)
    .split("\n")
    .find((line) => line.startsWith("公布的文件"));
  expect(sha256Hex(written?.slice(written.indexOf("：") + 1) ?? "")).toBe(input.digest);
  expect(sha256Hex(commitmentText(input).split("\n").pop() ?? "")).toBe(input.digest);
});

test("the commitment of a sealed draw says no more than its document", () => {
  const input = { ...publication, commitment: sealedCommitment, digest: digestOf(sealedCommitment) };
  const edits = commitmentSheet({ sheet: "事先公布", ...input });
  for (const said of [textsOf(edits), commitmentText(input)]) {
    for (const secret of secrets) expect(said).not.toContain(secret);
    expect(said).toContain(jcs(sealedCommitment));
  }
});

test("the record sheet of an open draw: one page to sign", () => {
  const head = { number: 14, digest: sha256Hex("末") };
  const input = {
    sheet: "抽取记录表",
    certificate: open,
    digest: digestOf(open),
    readers: "public",
    head,
  } as const;
  const { pages, text } = pdf("record", drawRecordSheet({ ...input, ...publication }));
  expect(pages).toBe(1);
  for (const part of [
    digestOf(open),
    open.seed,
    open.frame.digest,
    "操作人",
    "张三",
    "李四",
    "33.3333%",
    head.digest,
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("内部");
});

test("the record sheets of a sealed draw: 内部 with all of it, and one for the public without", () => {
  const input = { sheet: "抽取记录表", certificate: sealed, digest: digestOf(sealed), ...publication };
  const internal = textsOf(drawRecordSheet({ ...input, readers: "internal" }));
  expect(internal.split("\n")[0]).toBe("内部");
  for (const part of [sealed.seed, sealed.frame.digest, "33.3333%"]) expect(internal).toContain(part);
  const open_ = textsOf(drawRecordSheet({ ...input, readers: "public" }));
  for (const secret of secrets) expect(open_).not.toContain(secret);
  for (const part of ["2893.25", sealed.sealed?.root ?? "", digestOf(sealed)]) expect(open_).toContain(part);
  expect(pdf("public", drawRecordSheet({ ...input, readers: "public" })).pages).toBe(1);
});

const tree = new FrameTree(frame, frameKey);
const context = { label, root: tree.root, commitment: digestOf(sealedCommitment), unit: publication.unit };

test("slips prove their firms and tell nothing of their classes", () => {
  const ids = sealed.drawn.map(({ id }) => id);
  const slips = value(slipsOf(tree, ids));
  expect(slips.map(({ id }) => id)).toEqual(ids);
  for (const slip of slips) expect(proves(JSON.parse(slipJson(slip)), tree.root)).toBe(true);
  expect(proves({ ...slips[0], id: ids[1] }, tree.root)).toBe(false);
  expect(reason(slipsOf(tree, [ids[0], "无此户"]))).toEqual([{ code: "drawSheet.notInFrame", id: "无此户" }]);
  const text = slipText(slips[0], "海港区甲公司", context);
  expect(text).toContain(slipJson(slips[0]));
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test("slips are printed three to a page, none of them broken over two", () => {
  const slips = value(slipsOf(tree, frame.ids.slice(0, 7)));
  const names = new Map(slips.map(({ id }, i) => [id, `第${i + 1}公司`]));
  const edits = slipSheet({ sheet: "凭条", slips, names, qr: qrPng, ...context });
  expect(edits.filter(({ kind }) => kind === "image")).toHaveLength(7);
  const { text, byPage } = pdf("slips", edits);
  // Each begins with its title and ends with its JSON.
  for (const mark of ["随机抽查入库凭条", '"size":400}']) {
    const counts = byPage.map((page) => page.split(mark).length - 1).filter(Boolean);
    expect([mark, counts]).toEqual([mark, [3, 3, 1]]);
  }
  for (const name of names.values()) expect(text).toContain(name);
  for (const secret of secrets) expect(textsOf(edits)).not.toContain(secret);
});
