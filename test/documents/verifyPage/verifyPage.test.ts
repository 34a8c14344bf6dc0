/** The page's own judgement: what a file is, what may be said of it, and what one firm is told. */
import { freezeFrame } from "../../../src/core/draw";
import { digestOf, slipFor } from "../../../src/core/evidence";
import { examine } from "../../../src/documents/verifyPage/examination";
import type { Given } from "../../../src/documents/verifyPage/examination";
import { answerFirm } from "../../../src/documents/verifyPage/firmAnswer";
import { readMaterial } from "../../../src/documents/verifyPage/material";
import type { Material } from "../../../src/documents/verifyPage/material";
import { reportOf } from "../../../src/documents/verifyPage/report";
import { sayIn, sentenceOf } from "../../../src/documents/verifyPage/words";
import { applyEdits, blankWorkbook } from "../../../src/hosts/file";
import { encodeCsv } from "../../../scripts/sample/csv";
import { anchorsOf, columns, papersOf, rowsOf } from "../../../scripts/tampering/genuine";
import { filesOf } from "../../../scripts/tampering/verifiers";
import { value } from "../../core/draw/value";

const say = sayIn("zh-CN");
const open = papersOf("open");
const sealed = papersOf("sealed");
const frame = value(freezeFrame(rowsOf(open.list)));
const bytes = (text: string) => new TextEncoder().encode(text);
const json = (name: string, document: unknown) => readMaterial(name, bytes(JSON.stringify(document)));
const listText = filesOf(open, null)["list.csv"];
const list = readMaterial("名单.csv", bytes(listText));
const given = (materials: readonly Material[], typed: Partial<Given> = {}): Given => ({
  materials,
  published: "",
  head: "",
  idColumn: "",
  stratumColumn: "",
  ...typed,
});
const reportsOf = (materials: readonly Material[], typed: Partial<Given> = {}) => {
  const examination = examine(given(materials, typed));
  return { ...examination, reports: examination.examined.map((one) => reportOf(one, say)) };
};
const undrawn = open.list.find(
  ({ id }) => ![...open.certificate.drawn, ...open.certificate.reserve].some((lot) => lot.id === id),
)!;

describe("a file is what it holds", () => {
  test.each<[string, unknown, Material["kind"]]>([
    ["a certificate", open.certificate, "certificate"],
    ["a publication", sealed.publication, "publication"],
    ["an open commitment", open.commitment, "commitment"],
    ["a sealed commitment", sealed.commitment, "commitment"],
    ["a chain", open.chain, "chain"],
    ["a chain with its version", { algorithm: "SR-1", version: 1, records: open.chain }, "chain"],
    ["a slip of an open draw", slipFor(open.certificate, frame, undrawn.id), "slip"],
    ["a slip of a sealed draw", slipFor(sealed.certificate, frame, undrawn.id), "slip"],
    ["a chain that is none", [{ number: 1 }], "refused"],
    ["something else", { a: 1 }, "refused"],
  ])("%s", (_, document, kind) => {
    const material = json("x.json", document);
    expect(material.kind).toBe(kind);
    if (material.kind === "refused")
      expect(sentenceOf(material.fault, say)).not.toMatch(/\{\w+\}|^\w+\.\w+$/);
  });

  test("half a JSON and bytes of no kind are refused by name", () => {
    for (const content of [bytes('{"a":'), Uint8Array.of(0, 1, 2)]) {
      const material = readMaterial("坏.bin", content);
      expect(material.kind === "refused" && sentenceOf(material.fault, say)).toContain("坏.bin");
    }
  });

  test("a list is read from UTF-8, GB 18030 and .xlsx alike", () => {
    const values = listText.split("\r\n").map((line) => line.split(","));
    const edits = [
      { kind: "addSheet", sheet: "名单" },
      { kind: "setValues", sheet: "名单", row: 2, column: 1, values },
    ] as const;
    const workbook = value(applyEdits(blankWorkbook(), edits));
    for (const content of [bytes(`\ufeff${listText}`), encodeCsv(listText, "gb18030"), workbook]) {
      const { reports, faults } = reportsOf([
        json("c.json", open.certificate),
        readMaterial("名单", new Uint8Array(content)),
      ]);
      expect([faults, reports[0].tone]).toEqual([[], "watch"]);
      expect(reports[0].checks.find(({ id }) => id === "selection")?.outcome).toBe("holds");
    }
  });
});

describe("the report", () => {
  test("without an anchor it is self-consistent, and says that nothing shows more", () => {
    const { reports } = reportsOf([json("c.json", open.certificate), list]);
    expect(reports[0].tone).toBe("watch");
    expect(reports[0].conclusion).toBe("记录自身一致；但这里没有依据表明它就是公布的那一份。");
  });

  test("the published digest covers all; the commitment says what it does not cover", () => {
    const { published } = anchorsOf(open);
    const whole = reportsOf([json("c.json", open.certificate), list], { published: ` ${published} ` });
    expect([whole.reports[0].tone, whole.reports[0].bearing.join()]).toEqual([
      "good",
      expect.stringContaining("操作人、见证人和时间在内"),
    ]);
    const partly = reportsOf([json("c.json", open.certificate), list, json("k.json", open.commitment)]);
    expect([partly.reports[0].tone, partly.reports[0].bearing.join()]).toEqual([
      "good",
      expect.stringContaining("只有公布的记录校验码才能证明"),
    ]);
  });

  test("what was mistyped, and a list without the columns, is said", () => {
    const bad = reportsOf([json("c.json", open.certificate), readMaterial("x.csv", bytes("甲,乙\n1,2"))], {
      published: "abc",
      head: "12",
    });
    expect(bad.faults.map(({ code }) => code)).toEqual([
      "verify.digestTyped",
      "verify.headTyped",
      "sheets.listColumnMissing",
    ]);
    expect(bad.reports[0].checks.find(({ id }) => id === "frame")?.outcome).toBe("notChecked");
  });

  test("a publication holds, is anchored by its own digest, and not by that of the certificate", () => {
    const publication = json("p.json", sealed.publication);
    expect(reportsOf([publication, list]).reports[0].tone).toBe("watch");
    const own = reportsOf([publication, list], { published: digestOf(sealed.publication) });
    expect(own.reports[0].tone).toBe("good");
    const certificates = reportsOf([publication], { published: digestOf(sealed.certificate) });
    expect(certificates.reports[0].tone).toBe("watch");
    expect(certificates.reports[0].checks.find(({ id }) => id === "published")?.detail).toContain("不涵盖");
  });

  test.each<[string, object]>([
    ["a drawn id altered", { drawn: sealed.publication!.drawn.map((id, i) => (i === 3 ? `${id}0` : id)) }],
    ["a drawn id left out", { drawn: sealed.publication!.drawn.slice(1) }],
    ["another public seed", { publicSeed: "2893.26" }],
    ["another certificate", { certificate: "0".repeat(64) }],
  ])("a publication with %s is found by its digest, and beside the full certificate", (_, change) => {
    const altered = json("p.json", { ...sealed.publication, ...change });
    const published = digestOf(sealed.publication);
    expect(reportsOf([altered], { published }).reports[0].tone).toBe("bad");
    const beside = reportsOf([json("c.json", sealed.certificate), altered]);
    expect(beside.reports.map(({ tone }) => tone)).toEqual(["watch", "bad"]);
  });
});

describe("one firm", () => {
  const answer = (question: string, materials: readonly Material[]) =>
    answerFirm(question, examine(given(materials)), say);
  const certificate = json("c.json", open.certificate);

  test("an open draw: ticket, place and reason, by a code in any spelling", () => {
    const [first] = open.certificate.drawn;
    const told = answer(` ${first.id.toLowerCase()} `, [certificate, list]);
    expect(told.id).toBe(first.id);
    expect(told.sentences).toEqual([
      `抽签号：${first.ticket}`,
      "该户在锁定的名单中。",
      "分类“A”共 210 户，抽取 5 户。",
      "按抽签号从小到大，该户排第 1。",
      "因此抽中。",
      `后因“已注销”由 ${open.certificate.replacements[0].by} 替换。`,
    ]);
  });

  test("an open draw: why a firm was not drawn, with its rank counted anew", () => {
    const told = answer(undrawn.id, [certificate, list]).sentences.join();
    expect(told).toContain("因此未抽中");
    const stranger = answer("91130300MA0STRANGE", [certificate, list]).sentences.join();
    expect(stranger).toContain("该户不在锁定的名单中");
    expect(answer("91130300MA0STRANGE", [certificate]).sentences.join()).toContain("无法判断");
  });

  test("a list that is not the frozen one proves nothing", () => {
    const other = readMaterial("x.csv", bytes(`${columns.id},${columns.stratum}\n${undrawn.id},A`));
    expect(answer(undrawn.id, [certificate, other]).sentences[1]).toContain("无法判断");
  });

  test("a sealed draw: the slip proves the place in the list, and nothing else is told", () => {
    const publication = json("p.json", sealed.publication);
    const slip = slipFor(sealed.certificate, frame, undrawn.id);
    const told = answer(JSON.stringify(slip), [publication]).sentences.join();
    expect(told).toContain("由公布的名单根校验码证明");
    expect(told).toContain("不在抽中名单中");
    expect(told).not.toMatch(/抽签号：|分类“|排第|\d{1,6} 户/);
    expect(answer(undrawn.id, [publication]).sentences[0]).toContain("请粘贴本户的凭条");
    const forged = { ...slip, id: open.certificate.drawn[0].id };
    expect(answer(JSON.stringify(forged), [publication]).sentences[0]).toContain("不能证明");
    const elsewhere = { ...slip, label: "QHD-2024-008" };
    expect(answer(JSON.stringify(elsewhere), [publication]).sentences[0]).toContain("不能证明");
  });

  test("questions that cannot be answered", () => {
    expect(answer("", [certificate]).sentences[0]).toBe(say("verify.firm.empty"));
    expect(answer("a\u200bb", [certificate]).sentences[0]).toBe(say("verify.firm.notACode"));
    expect(answer("{", [certificate]).id).toBeNull();
    expect(answer(undrawn.id, []).sentences[0]).toBe(say("verify.firm.noDocument"));
  });
});
