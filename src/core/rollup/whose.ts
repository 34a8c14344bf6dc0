/**
 * Whose file it is: by what people have answered before, by 单位名称, by the file's name. Where these do not agree,
 * or fit none of the expected units or several, it is asked and not guessed: a form under another's name spoils two.
 */
import { foldName } from "../registry/departmentName";
import type { UnitMatcher } from "./unitMatch";

/** A unit that should send, and the writings that were answered to be it (应报单位: 识别写法). */
export interface ReportingUnit {
  readonly unit: string;
  readonly writings: readonly string[];
}

export type WhyAsked =
  /** The name fits no expected unit, nor does the file's name. */
  | "unknown"
  /** The name fits several. */
  | "several"
  /** The form names one unit and the file another. */
  | "differs"
  /** Whose it is is known; it was filled in for another year. */
  | "otherYear";

export type Whose =
  /** `byFile`: the form's own name fits none, the file's does. */
  | { readonly kind: "known"; readonly unit: string; readonly byFile: boolean }
  | { readonly kind: "asked"; readonly why: WhyAsked; readonly candidates: readonly string[] };

export interface WhoseInput {
  /** 单位名称 on the form; "" where blank. */
  readonly written: string;
  /** What the file's name says. */
  readonly fileUnit: string;
  readonly units: readonly ReportingUnit[];
  readonly matcher: UnitMatcher;
}

/** The writing that an answer is remembered by: what stands on the form, or both names where they differ. */
export function writingOf(written: string, fileUnit: string): string {
  const clean = (text: string) => text.normalize("NFKC").replace(/[、,;|\s]+/g, "·");
  if (written === "" || foldName(written) === foldName(fileUnit)) return clean(fileUnit || written);
  return `${clean(written)}(${clean(fileUnit)})`;
}

/** Without a list, whoever sent is expected, under the form's own name. */
export function whoseFile({ written, fileUnit, units, matcher }: WhoseInput): Whose {
  const known = (unit: string, byFile = false): Whose => ({ kind: "known", unit, byFile });
  if (units.length === 0) return known(written || fileUnit);
  const keys = new Set([foldName(writingOf(written, fileUnit)), foldName(written)].filter(Boolean));
  const answered = units.find(({ writings }) => writings.some((each) => keys.has(foldName(each))));
  if (answered) return known(answered.unit);
  const named = (name: string) => (name === "" ? [] : matcher.candidates(name).map((i) => units[i].unit));
  const [onForm, onFile] = [named(written), named(fileUnit)];
  if (onForm.length === 1) {
    const [unit] = onForm;
    if (onFile.length === 0 || onFile.includes(unit)) return known(unit);
    return { kind: "asked", why: "differs", candidates: [unit, ...onFile] };
  }
  if (onForm.length > 1) {
    const both = onForm.filter((unit) => onFile.includes(unit));
    if (both.length === 1) return known(both[0]);
    return { kind: "asked", why: "several", candidates: onForm };
  }
  if (onFile.length === 1) return known(onFile[0], written !== "");
  return { kind: "asked", why: onFile.length > 1 ? "several" : "unknown", candidates: onFile };
}
