/**
 * 统一社会信用代码 by GB 32100-2015, and the older 15-digit 注册号 (GS 15-2006; ISO 7064 MOD 11,10).
 * A wrong check digit warns and names the cell; it never blocks.
 */

/** GB 32100-2015, 4.2: no I, O, S, V, Z. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** GB 32100-2015, table 2: the weights 3^(i−1) mod 31 of the first 17 characters. */
const weights = Array.from({ length: 17 }, (_, i) => Number(3n ** BigInt(i) % 31n));

/** The check character that the first 17 characters ask for; null where one is not of the alphabet. */
export function usccCheckCharacter(first17: string): string | null {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = alphabet.indexOf(first17.charAt(i) || "?");
    if (value < 0) return null;
    sum += value * weights[i];
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** Whether a code (normalised: half-width, upper case) is a 统一社会信用代码 with a right check character. */
export function isUscc(code: string): boolean {
  return code.length === 18 && usccCheckCharacter(code.slice(0, 17)) === code[17];
}

/** Whether a code is a 15-digit 注册号 with a right check digit (ISO 7064 MOD 11,10). */
export function isRegistrationNumber(code: string): boolean {
  if (!/^\d{15}$/.test(code)) return false;
  let product = 10;
  for (let i = 0; i < 14; i++) {
    const sum = (product + Number(code[i])) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(code[14])) % 10 === 1;
}

export interface CodeCheck {
  /** What the code's shape says it is; "other" is the unit's own number and has no check digit. */
  readonly kind: "uscc" | "registration" | "other";
  readonly valid: boolean;
}

/** What a code is by its shape, and whether its check digit holds. Full-width and lower case are accepted. */
export function checkCode(code: string): CodeCheck {
  const text = code.normalize("NFKC").trim().toUpperCase();
  if (/^[0-9A-Z]{18}$/.test(text)) return { kind: "uscc", valid: isUscc(text) };
  if (/^\d{15}$/.test(text)) return { kind: "registration", valid: isRegistrationNumber(text) };
  return { kind: "other", valid: text !== "" };
}
