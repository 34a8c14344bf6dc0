/**
 * Numbers of persons inside a public text: identity cards (GB 11643), mobile and fixed telephones, addresses of
 * mail and chat. They are made unreadable, and the cell is named. The columns are an allow-list already; this
 * guards what was typed into them, in whatever width and with whatever marks between the digits.
 */
import { localDate } from "../calendar/localDate";
import { isRegistrationNumber, isUscc } from "../registry/codes";
import { foldedText } from "./foldedText";

/** What stands in the place of a number. */
export const maskText = "（不公开）";

/** One mark between two groups of digits. */
const s = "[-‐-―−.· _]?";
/** Words that lead a number, where letters stand right before it: TEL13912345678. */
const led = "(?<=(?<![A-Za-z])(?:tel|phone|mob|mobile|cell|wechat|weixin|wx|vx|qq|id|no)\\.?)";
const alone = (pattern: string) =>
  new RegExp(`(?:(?<![0-9A-Za-z])|${led})(?:${pattern})(?![0-9A-Za-z])`, "gi");

const identityCard = alone(`\\d{6}${s}\\d{4}${s}\\d{2}${s}\\d{2}${s}\\d{3}[\\dX]|\\d{15}`);
const mobile = alone(
  `(?:\\+?(?:00)?86${s})?(?:1[3-9]\\d${s}(?:\\d{4}${s}\\d{4}|\\d{3}${s}\\d{5})|1[3-9]\\d\\d${s}\\d{3}${s}\\d{4}|1[3-9]\\d{3}${s}\\d{6})`,
);
const fixedLine = alone(
  `0\\d{2,3}[-‐-―−. ]?\\d{3,4}${s}\\d{4}(?:-\\d{1,6})?|\\(0\\d{2,3}\\)\\s*\\d{3,4}${s}\\d{4}`,
);
/** Without its area code a number of seven or eight digits is a telephone only where a word says so. */
const saidToBeOne =
  /(?<=(?:电话|手机|座机|传真|联系方式|tel|phone|fax)(?:号码?)?[为是:.\s]{0,3})(?:\d{7,8}|\d{3,4}[-‐-―− ]\d{4})(?!\d)/giu;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const chat = /(?<=(?:微信号?|QQ号?|wechat|weixin)[为是:\s]{0,3})(?=[\w-]*\d)[A-Za-z0-9_-]{5,20}/giu;

const bare = (found: string): string => found.replace(/[^0-9A-Za-z]/g, "");

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
  if (!/(?:[\d０-９][^\d０-９]*){7}|[@＠]|微信|qq|we(?:chat|ixin)/iu.test(text)) return text;
  const folded = foldedText(text);
  return folded
    .hide(identityCard, maskText, (found) => isPersonal(bare(found)))
    .hide(mobile, maskText, (found) => !isRegistrationNumber(found))
    .hide(fixedLine, maskText)
    .hide(saidToBeOne, maskText)
    .hide(mail, maskText)
    .hide(chat, maskText).text;
}

/** A code that is right by its own check digit is a firm's, whatever it looks like. */
function isPersonal(code: string): boolean {
  return looksLikeIdentityCard(code) && !isUscc(code.toUpperCase()) && !isRegistrationNumber(code);
}

/** A public code column: the code of a firm as it stands; what looks like a person's number in it is not published. */
export function publicCode(code: string): string {
  const plain = bare(code.normalize("NFKC"));
  if (isUscc(plain.toUpperCase()) || isRegistrationNumber(plain)) return code;
  return withoutPersonalNumbers(code);
}
