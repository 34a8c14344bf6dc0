import fc from "fast-check";
import {
  holdsIdentityNumber,
  isIdentityHeader,
  maskAll,
  maskIdentityNumbers,
} from "../../../src/core/registry/identityNumber";

test("a person's number is masked wherever it stands, whether its check character holds or not", () => {
  expect(maskIdentityNumbers("证号 130302198811230017，备用13030219881123001X")).toBe(
    "证号 130*************17，备用130*************1X",
  );
  expect(maskIdentityNumbers("130302881123001")).toBe("130**********01");
  expect(maskIdentityNumbers("１３０３０２１９８８１１２３００１７")).toBe("130*************17");
});

test("codes of firms, certificates and days are none", () => {
  for (const code of [
    "91130302MA07WX1C2T",
    "12130300401234567X",
    "911303020000000000",
    "2024-02-30",
    "Z001",
  ]) {
    expect(holdsIdentityNumber(code)).toBe(false);
    expect(maskIdentityNumbers(code)).toBe(code);
  }
});

test("headers that name it", () => {
  for (const header of ["身份证号", "居民身份证号码", "身 份 证", "身份证件号码"])
    expect(isIdentityHeader(header)).toBe(true);
  for (const header of ["执法证号", "证件编号", "统一社会信用代码"])
    expect(isIdentityHeader(header)).toBe(false);
});

test("no valid number survives in any text", () => {
  const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, "0"));
  const number = fc
    .tuple(
      fc.integer({ min: 110000, max: 659000 }),
      fc.integer({ min: 1900, max: 2026 }),
      two(12),
      two(31),
      fc.integer({ min: 100, max: 999 }),
      fc.constantFrom("0", "7", "X", "x"),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(number, fc.constantFrom("", "：", "（"), (id, before) => {
      const masked = maskIdentityNumbers(`姓名${before}${id}。`);
      expect(masked).not.toContain(id);
      expect(masked).not.toContain(id.slice(6, 14));
    }),
  );
});

test("a masked text keeps its length", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 7, maxLength: 40 }), (text) => maskAll(text).length === text.length),
  );
});
