/**
 * 公民身份号码 (GB 11643-1999): recognised so that it can be kept out of sight. Of a person's number only its
 * first three and last two characters are ever shown.
 */

/** Administrative division, birthday, order, check character; or the 15 digits of before 1999. */
const whole =
  /(?<![0-9A-Za-z])(?:[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![0-9A-Za-z])/g;

/** Headers of columns that hold such numbers. */
const headers = /身份证|身份号码|证件号码?[（(]身份|居民证/;

export function isIdentityHeader(header: string): boolean {
  return headers.test(header.normalize("NFKC").replace(/\s/g, ""));
}

export function holdsIdentityNumber(text: string): boolean {
  whole.lastIndex = 0;
  return whole.test(halfWidth(text));
}

/** The text with every number of a person masked: 130***********12. */
export function maskIdentityNumbers(text: string): string {
  const half = halfWidth(text);
  return holdsIdentityNumber(half) ? half.replace(whole, maskAll) : text;
}

/** Digits and letters in half width; everything else stays. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** A text of which nothing but its ends may be seen, whatever it is. */
export function maskAll(text: string): string {
  return text.length <= 6
    ? "*".repeat(text.length)
    : `${text.slice(0, 3)}${"*".repeat(text.length - 5)}${text.slice(-2)}`;
}
