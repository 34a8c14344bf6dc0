/** SR-1 §2: freezing a frame. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { frameDigest, freezeFrame, strataOf } from "../../../src/core/draw";
import type { FrameRow } from "../../../src/core/draw";
import { reason, value } from "./value";

const row = (id: string, stratum: string, at: string): FrameRow => ({ id, stratum, at });

test("members are normalised and keep the order and the index of their rows", () => {
  const frame = value(freezeFrame([row("b 1", "Ｂ ", "A2"), row("ａ2", "A", "A3")]));
  expect(frame.ids).toEqual(["B1", "A2"]);
  expect(frame.strata).toEqual(["B", "A"]);
  expect(frame.rows).toEqual([0, 1]);
  expect([...frame.order]).toEqual([1, 0]);
  expect(strataOf(frame)).toEqual([
    { key: "A", size: 1 },
    { key: "B", size: 1 },
  ]);
});

test("every row that cannot stay is named with its cell and its flaw", () => {
  const rows = [
    row("", "A", "对象库!A2"),
    row("x\u200by", "A", "对象库!A3"),
    row("x\u0007", "A", "对象库!A4"),
    row("x\ud800", "A", "对象库!A5"),
    row("x\u0000", "A", "对象库!A6"),
    row("i\u0307", "A", "对象库!A7"),
    row("OK1", "", "对象库!A8"),
    row("OK2", "a\u200b", "对象库!A9"),
    row("OK3", "a\tb", "对象库!A10"),
    row("OK4", "\udc00", "对象库!A11"),
    row("OK5", "a\u0000b", "对象库!A12"),
    row("OK6", "A", "对象库!A13"),
    row("ok6 ", "A", "对象库!A14"),
  ];
  expect(reason(freezeFrame(rows))).toEqual([
    { code: "draw.idEmpty", at: "对象库!A2" },
    { code: "draw.idFormat", at: "对象库!A3", found: "U+200B" },
    { code: "draw.idControl", at: "对象库!A4", found: "U+0007" },
    { code: "draw.idSurrogate", at: "对象库!A5" },
    { code: "draw.idNul", at: "对象库!A6" },
    { code: "draw.idUnstable", at: "对象库!A7", found: "i\u0307" },
    { code: "draw.stratumEmpty", at: "对象库!A8", id: "OK1" },
    { code: "draw.stratumFormat", at: "对象库!A9", id: "OK2", found: "U+200B" },
    { code: "draw.stratumControl", at: "对象库!A10", id: "OK3", found: "U+0009" },
    { code: "draw.stratumSurrogate", at: "对象库!A11", id: "OK4" },
    { code: "draw.stratumNul", at: "对象库!A12", id: "OK5" },
    { code: "draw.duplicateId", at: "对象库!A14", first: "对象库!A13", id: "OK6" },
  ]);
});

test("rows of one id are merged only when asked, and only when their strata agree", () => {
  const rows = [row("A1", "甲", "A2"), row("B1", "乙", "A3"), row("a1", "甲", "A4"), row("A1", "甲", "A5")];
  expect(reason(freezeFrame(rows)).map((fault) => fault.code)).toEqual([
    "draw.duplicateId",
    "draw.duplicateId",
  ]);
  const frame = value(freezeFrame(rows, { mergeDuplicates: true }));
  expect([frame.ids, frame.rows, frame.size, frame.merged]).toEqual([["A1", "B1"], [0, 1], 2, 2]);
  const disagreeing = [...rows, row("B1", "丙", "A6")];
  expect(reason(freezeFrame(disagreeing, { mergeDuplicates: true }))).toEqual([
    { code: "draw.duplicateStrata", at: "A6", first: "A3", id: "B1", found: "丙", expected: "乙" },
  ]);
});

test('a blank stratum has the name that somebody gave it; without a stratum column all are of ""', () => {
  const rows = [row("A1", " ", "A2"), row("B1", "甲", "A3")];
  expect(value(freezeFrame(rows, { blankStratum: "未分类" })).strata).toEqual(["未分类", "甲"]);
  expect(value(freezeFrame(rows, { stratified: false })).strata).toEqual(["", ""]);
  expect(reason(freezeFrame(rows, { blankStratum: "\u200b" }))[0].code).toBe("draw.blankNameUnreadable");
});

test("the digest is over lines in the byte order of the ids, whatever the order of the rows", () => {
  const unit = fc.constantFrom("A", "B", "1", "港", "﨎", "𠮷");
  const ids = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 60 });
  fc.assert(
    fc.property(ids, fc.boolean(), (list, turned) => {
      const rows = list.map((id) => row(id, `类${id.length}`, ""));
      const frame = value(freezeFrame(turned ? [...rows].reverse() : rows));
      const lines = rows
        .map(({ id, stratum }) => ({
          key: Buffer.from(id.normalize("NFKC")),
          line: `${id.normalize("NFKC")}\t${stratum}\n`,
        }))
        .sort((a, b) => Buffer.compare(a.key, b.key));
      const expected = createHash("sha256");
      for (const { line } of lines) expected.update(line);
      expect(frameDigest(frame)).toBe(expected.digest("hex"));
    }),
  );
});

test("a line longer than the buffer that the digest is gathered in", () => {
  const id = "9".repeat(100_000);
  const frame = value(freezeFrame([row("A", "x", ""), row(id, "y", "")]));
  expect(frameDigest(frame)).toBe(createHash("sha256").update(`${id}\ty\nA\tx\n`).digest("hex"));
});

test("an empty frame has the digest of no bytes", () => {
  expect(frameDigest(value(freezeFrame([])))).toBe(createHash("sha256").digest("hex"));
});
