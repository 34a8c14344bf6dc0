/**
 * Numbers of persons inside a public text: identity cards (GB 11643), mobile and fixed telephones. They are made
 * unreadable, and the cell is named. The columns are an allow-list already; this guards what was typed into them.
 */
import { localDate } from "../calendar/localDate";
import { isRegistrationNumber, isUscc } from "../registry/codes";

/** What stands in the place of a number. */
export const maskText = "（不公开）";

const alone = (pattern: string) => new RegExp(`(?<![0-9A-Za-z])(?:${pattern})(?![0-9A-Za-z])`, "g");
const identityCard = alone("\\d{17}[\\dXx]|\\d{15}");
const mobile = alone("(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}");
const fixedLine = alone("0\\d{2,3}[- ]\\d{7,8}(?:-\\d{1,6})?|\\(0\\d{2,3}\\)\\d{7,8}");

/** True for 18 digits (the last may be X) with a day of birth in the 7th to 14th, and for the 15 of old cards. */
export function looksLikeIdentityCard(text: string): boolean {
  const birth =
    /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/i.exec(text) ?? /^\d{6}(\d{2})(\d{2})(\d{2})\d{3}$/.exec(text);
  if (!birth) return false;
  const year = Number(birth[1]) + (birth[1].length === 2 ? 1900 : 0);
  return localDate(year, Number(birth[2]), Number(birth[3])) !== null;
}

/** The text without numbers of persons; the same text where there is none. */
export function withoutPersonalNumbers(text: string): string {
  if (!/\d{4}/.test(text)) return text;
  return text
    .replace(identityCard, (found) => (isPersonal(found) ? maskText : found))
    .replace(mobile, (found) => (isRegistrationNumber(found) ? found : maskText))
    .replace(fixedLine, maskText);
}

/** A code that is right by its own check digit is a firm's, whatever it looks like. */
function isPersonal(code: string): boolean {
  return looksLikeIdentityCard(code) && !isUscc(code.toUpperCase()) && !isRegistrationNumber(code);
}

/** A public code column: the code of a firm as it stands; an identity card in its place is not published. */
export function publicCode(code: string): string {
  return isPersonal(code.trim()) || isMobile(code.trim()) ? maskText : code;
}

const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
