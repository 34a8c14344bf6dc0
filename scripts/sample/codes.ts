/**
 * Codes with valid check digits, computed here from the standards and not by the product,
 * so that the sample is a witness of its own: GB 32100-2015 (统一社会信用代码), GB 11714-1997 (the
 * organisation's nine characters inside it), ISO 7064 MOD 11,10 (15-digit 注册号).
 */
import type { Dice } from "./dice";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 海港区 by GB/T 2260. */
export const haigang = "130302";

/** The 18th character for the first 17: (31 − Σ value·3^(i−1) mod 31) mod 31. */
export function usccCheckCharacter(first17: string): string {
  let power = 1;
  let sum = 0;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * power;
    power = (power * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** The ninth character of an organisation code: 11 − Σ value·weight mod 11, 10 written as X and 11 as 0. */
function organisationCheckCharacter(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (c: string) => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55);
  const sum = weights.reduce((total, weight, i) => total + weight * value(first8[i]), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** A fictional code; the organisation part starts with QX, which no authority has issued. */
export function inventUscc(dice: Dice, kind: "91" | "92" | "93" | "12" | "52"): string {
  let organisation = "QX";
  while (organisation.length < 8) organisation += dice.pick([...alphabet]);
  const first17 = kind + haigang + organisation + organisationCheckCharacter(organisation);
  return first17 + usccCheckCharacter(first17);
}

/** The 15th digit for the first 14: ISO 7064, MOD 11,10. */
export function registrationCheckDigit(first14: string): string {
  let product = 10;
  for (const digit of first14) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** A fictional 15-digit 注册号. */
export function inventRegistrationNumber(dice: Dice): string {
  const first14 = haigang + dice.digits(8);
  return first14 + registrationCheckDigit(first14);
}
