/** SR-1 §2: normal forms of ids and strata. */
import fc from "fast-check";
import { compareUtf8, normaliseId, normaliseStratum } from "../../../src/core/draw";
import { byteOrder, encodeTexts } from "../../../src/core/draw";
import { reason, value } from "./value";

test.each([
  ["91130300MA0TESTX1R", "91130300MA0TESTX1R"],
  ["９１１３０３００ｍａ０ｔｅｓｔｘ１ｒ", "91130300MA0TESTX1R"],
  ["  9113 0300\u3000MA0T\u00a0ESTX1R\n", "91130300MA0TESTX1R"],
  ["ab-130", "AB-130"],
  ["Straße", "STRAßE"],
  ["é", "é"],
  ["e\u0301", "é"],
  ["𠮷野家", "𠮷野家"],
  ["㈱海港", "(株)海港"],
  ["秦皇岛\t海港区", "秦皇岛海港区"],
])("the id %j becomes %j", (raw, id) => expect(value(normaliseId(raw))).toBe(id));

test.each([
  ["", "empty"],
  ["\u3000 \t", "empty"],
  ["a\u0000b", "nul"],
  ["a\u0007b", "control"],
  ["a\u200bb", "format"],
  ["\ufeffab", "format"],
  ["a\u00adb", "format"],
  ["a\ud800b", "surrogate"],
  ["\udc00", "surrogate"],
  // Upper-cased, i with a dot above is one character: a second pass would change the id again.
  ["i\u0307", "unstable"],
  ["a \u0308", "unstable"],
])("the id %j is refused as %s", (raw, flaw) => expect(reason(normaliseId(raw))).toBe(flaw));

test("a stratum is trimmed and keeps its inner blanks and its case", () => {
  expect(value(normaliseStratum("\u3000 一般 a类　"))).toBe("一般 a类");
  expect(value(normaliseStratum("Ａ"))).toBe("A");
  expect(value(normaliseStratum("  "))).toBe("");
  expect(reason(normaliseStratum("A\tB"))).toBe("control");
  expect(reason(normaliseStratum("A\u200b"))).toBe("format");
  expect(reason(normaliseStratum("\ud800"))).toBe("surrogate");
});

const anyText = fc.string({ unit: "binary", maxLength: 12 });

test("a normal form is its own normal form", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const id = normaliseId(raw);
      if (id.ok) expect(normaliseId(id.value)).toEqual(id);
      const stratum = normaliseStratum(raw);
      if (stratum.ok) expect(normaliseStratum(stratum.value)).toEqual(stratum);
    }),
    { numRuns: 2000 },
  );
});

test("full width, case and blanks never make two ids of one", () => {
  const plain = fc.stringMatching(/^[0-9A-Z-]{1,20}$/);
  fc.assert(
    fc.property(plain, fc.nat(), (id, where) => {
      const wide = [...id].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
      const cut = where % (id.length + 1);
      for (const spelling of [wide, id.toLowerCase(), `${id.slice(0, cut)}\u3000${id.slice(cut)}`]) {
        expect(value(normaliseId(spelling))).toBe(id);
      }
    }),
  );
});

test("texts are compared and ordered by their UTF-8 bytes", () => {
  const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  expect(compareUtf8("𠮷", "﨎")).toBeGreaterThan(0);
  // By UTF-16 units it would be the other way round.
  expect("𠮷" < "﨎").toBe(true);
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom("a", "b", "é", "港", "﨎", "𠮷", "\uffff", "") }),
    {
      maxLength: 120,
    },
  );
  fc.assert(
    fc.property(texts, (list) => {
      for (let i = 1; i < list.length; i++) {
        expect(Math.sign(compareUtf8(list[i - 1], list[i]))).toBe(byBytes(list[i - 1], list[i]));
      }
      const expected = list.map((_, i) => i).sort((a, b) => byBytes(list[a], list[b]) || a - b);
      expect([...byteOrder(encodeTexts(list))]).toEqual(expected);
    }),
  );
});
