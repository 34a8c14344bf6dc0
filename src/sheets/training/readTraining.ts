/** 培训记录, 参训人员 and 宣传记录 as records. */
import type { Attendance, TrainingSession } from "../../core/training";
import { dateOfText } from "../cellDate";
import { parseInteger } from "../cellNumber";
import { resolveDepartments, sameDepartment } from "../../core/registry/departments";
import { recordsOf } from "../publicity";
import type { WorkbookContents } from "../readWorkbook";

export interface Promotion {
  readonly at: string;
  readonly date: string;
  readonly medium: string;
  readonly headline: string;
  readonly link: string;
  readonly note: string;
}

export function readSessions(contents: WorkbookContents): readonly TrainingSession[] {
  return recordsOf(contents, "training").map(({ at, values }) => {
    const { content = "", scope = "", time = "", people = "", done = "", number = "" } = values;
    const count = parseInteger(people.replace(/人$/u, ""));
    return {
      at,
      session: number || content,
      content,
      scope,
      time,
      on: dateOfText(time),
      people: count.ok ? count.value : null,
      held: /完成|举办|开展|是|√/u.test(done.replace(/未完成|未开展|未举办|尚未|正在/gu, "")),
    };
  });
}

export function readAttendance(contents: WorkbookContents): readonly Attendance[] {
  const resolve = resolveDepartments(contents.departments);
  const ofPool = [...new Set(contents.officers.map(({ department }) => department))].filter(Boolean);
  // 区市场监管局 and 海港区市场监督管理局 are one: the row takes the name that the pool has.
  const known = new Map<string, string>(ofPool.map((department) => [department, department]));
  const departmentOf = (written: string): string => {
    const found = known.get(written);
    if (found !== undefined || written === "") return found ?? "";
    const own = ofPool.find((each) => sameDepartment(resolve(each), resolve(written))) ?? written;
    known.set(written, own);
    return own;
  };
  return recordsOf(contents, "attendance").map(({ at, values }) => ({
    at,
    session: values.session ?? "",
    name: values.name ?? "",
    department: departmentOf(values.department ?? ""),
    hours: hoursOf(values.hours ?? ""),
  }));
}

/** "2", "1.5", "2学时"; null for anything else. */
export function hoursOf(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)(?:学时|课时|小时|h)?$/iu.exec(text.normalize("NFKC").trim());
  return found ? Number(found[1]) : null;
}

export function readPromotions(contents: WorkbookContents): readonly Promotion[] {
  return recordsOf(contents, "promotion").map(({ at, values }) => ({
    at,
    date: values.date ?? "",
    medium: values.medium ?? "",
    headline: values.headline ?? "",
    link: values.link ?? "",
    note: values.note ?? "",
  }));
}
