/** 执法检查人员名录库: ten officers in each of the six bureaus. */
import { haigang } from "./codes";
import type { DepartmentKey } from "./departments";
import { departments } from "./departments";
import type { Dice } from "./dice";
import { items } from "./items";
import { districts, inventPerson } from "./words";

export interface SampleOfficer {
  readonly name: string;
  readonly certificate: string;
  readonly certificateUntil: string;
  readonly department: DepartmentKey;
  readonly office: string;
  readonly district: string;
  readonly tags: readonly string[];
  readonly position: string;
  readonly status: string;
  readonly recusals: string;
  readonly maximum: number;
}

/** Sixty officers; one has a name outside of the common character sets, one certificate has run out. */
export function inventOfficers(dice: Dice, firms: readonly string[]): SampleOfficer[] {
  const taken = new Set<string>();
  const bureaus = departments.filter((d) => d.offices.length > 0);
  return Array.from({ length: 60 }, (_, place) => {
    const bureau = bureaus[place % bureaus.length];
    const key = bureau.key as DepartmentKey;
    const tags = [...new Set(items.filter((i) => i.department === key).flatMap((i) => i.tags.split("、")))];
    return {
      name: place === 17 ? "欧阳𠮷" : inventNew(dice, taken),
      certificate: `${haigang}24${String(place + 1).padStart(3, "0")}`,
      certificateUntil: place === 23 ? "2024-02-29" : `${dice.whole(2025, 2028)}-12-31`,
      department: key,
      office: dice.pick(bureau.offices),
      district: dice.pick(districts).name,
      tags: dice.sample(tags, dice.whole(1, 3)),
      position: place < 6 ? "股长" : dice.weighted([["科员", 8], ["副股长", 1], ["所长", 1]]), // prettier-ignore
      status: place === 41 ? "借调" : place === 52 ? "病假" : "在岗",
      recusals: dice.chance(0.08) && firms.length > 0 ? dice.pick(firms) : "",
      maximum: dice.whole(6, 12),
    };
  });
}

function inventNew(dice: Dice, taken: Set<string>): string {
  for (;;) {
    const name = inventPerson(dice);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export const officerHeaders = [
  "姓名", "执法证号", "执法证有效期", "部门", "科室", "辖区", "专业标签", "职务", "在岗状态", "回避对象",
  "最大任务数",
] as const; // prettier-ignore

export function officerRow(officer: SampleOfficer): (string | number | null)[] {
  const bureau = departments.find((d) => d.key === officer.department)!;
  return [
    officer.name,
    officer.certificate,
    officer.certificateUntil,
    bureau.name,
    officer.office,
    officer.district,
    officer.tags.join("、"),
    officer.position,
    officer.status,
    officer.recusals || null,
    officer.maximum,
  ];
}
