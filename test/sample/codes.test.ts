/** The sample's own check digits against codes from elsewhere (GB 32100-2015, ISO 7064 MOD 11,10). */
import { readFileSync } from "node:fs";
import { Dice } from "../../scripts/sample/dice";
import { inventUscc, registrationCheckDigit, usccCheckCharacter } from "../../scripts/sample/codes";

interface Codes {
  readonly valid18: readonly string[];
  readonly invalid18: readonly string[];
  readonly valid15: readonly string[];
  readonly invalid15: readonly string[];
}
const codes = JSON.parse(readFileSync("vectors/codes.json", "utf8")) as Codes;

test.each(codes.valid18)("%s ends in its check character", (code) => {
  expect(usccCheckCharacter(code.slice(0, 17))).toBe(code[17]);
});

test.each(codes.valid15)("%s ends in its check digit", (code) => {
  expect(registrationCheckDigit(code.slice(0, 14))).toBe(code[14]);
});

test.each(codes.invalid15)("%s does not", (code) => {
  expect(registrationCheckDigit(code.slice(0, 14))).not.toBe(code[14]);
});

test("an invented code says what it is, where it is from, and that nobody issued it", () => {
  const dice = new Dice("seed", "codes");
  for (let i = 0; i < 200; i++) expect(inventUscc(dice, "91")).toMatch(/^91130302QX[0-9A-HJ-NPQRTUWXY]{8}$/);
});
