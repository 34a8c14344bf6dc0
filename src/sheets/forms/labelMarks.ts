/**
 * Which cells may hold a form's label, told from single characters in one look at each: in a ledger of 100,000
 * cells hardly any is looked at twice. What this lets by is read properly by `parseFormLabel`.
 */

/** A set bit says that the text has one of these characters. */
const mark = {
  check: 1, // 查
  household: 2, // 户
  time: 4, // 次
  platform: 8, // 台
  unfold: 16, // 展
  state: 32, // 况
  system: 64, // 统, of 系统
  table: 128, // 表
  side: 256, // 部 内 联
  blank: 512,
} as const;

const characters: readonly (readonly [string, number])[] = [
  ["查", mark.check],
  ["户", mark.household],
  ["次", mark.time],
  ["台", mark.platform],
  ["展", mark.unfold],
  ["况", mark.state],
  ["统", mark.system],
  ["表", mark.table],
  ["部内联", mark.side],
  // What \s stands for (ECMA-262, WhiteSpace and LineTerminator).
  [
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
    mark.blank,
  ],
];

/** By UTF-16 unit: a look-up costs the same for every character, and there are millions of them. */
const markOf = new Uint16Array(0x10000);
for (const [each, bit] of characters) for (const one of each) markOf[one.charCodeAt(0)] = bit;

/** A label is at most this long without its blanks; what is longer than twice this with them is prose. */
const longest = 120;
const longestWithBlanks = 200;

export interface LabelMarks {
  /** It may be a form's title or group, or a row that says 次数 or 户数: without one there is no form. */
  readonly anchor: boolean;
  /** It is worth reading. */
  readonly label: boolean;
}

const none: LabelMarks = { anchor: false, label: false };
const anchorAlone: LabelMarks = { anchor: true, label: false };
const labelAlone: LabelMarks = { anchor: false, label: true };
const both: LabelMarks = { anchor: true, label: true };

/** What a cell's text may be. Character by character: a label may have blanks or line breaks between any two. */
export function marksOf(text: string): LabelMarks {
  const { length } = text;
  let bits = 0;
  let blanks = 0;
  for (let i = 0; i < length; i++) {
    const bit = markOf[text.charCodeAt(i)];
    bits |= bit;
    if (bit === mark.blank) blanks++;
  }
  if ((bits & ~mark.blank) === 0) return none;
  const anchor =
    ((bits & mark.check) !== 0 && (bits & (mark.household | mark.time)) !== 0) ||
    ((bits & mark.platform) !== 0 && (bits & (mark.unfold | mark.state)) !== 0) ||
    ((bits & mark.table) !== 0 && length <= longest && /月报表/.test(text.replace(/\s/g, "")));
  const label = length <= longestWithBlanks && mayBeLabel(text, length - blanks, bits);
  return anchor ? (label ? both : anchorAlone) : label ? labelAlone : none;
}

function mayBeLabel(text: string, written: number, bits: number): boolean {
  if (written < 2 || written > longest) return false;
  const digitLast = isDigit(text.charCodeAt(text.length - 1));
  const platform = (bits & mark.platform) !== 0 || ((bits & mark.system) !== 0 && hasSystem(text));
  // Of what ends with a digit only a platform's label and a title are ever taken: 部门联合抽查 12 is a ledger's.
  if (digitLast && !platform && (bits & mark.table) === 0) return false;
  if (written <= 10 && (bits & (mark.time | mark.household | mark.side)) !== 0) return true;
  // A bare 河北双随机执法监管平台 or 其他平台 may head a form's rows; 系统 alone does not.
  if (platform) return (bits & (mark.unfold | mark.state | mark.check)) !== 0 || hasPlatform(text, written);
  if ((bits & mark.check) !== 0) return true;
  return (bits & mark.table) !== 0 && /报表|随机/.test(text.replace(/\s/g, ""));
}

function hasPlatform(text: string, written: number): boolean {
  return written <= 24 && text.replace(/\s/g, "").includes("平台");
}

function hasSystem(text: string): boolean {
  return text.replace(/\s/g, "").includes("系统");
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
