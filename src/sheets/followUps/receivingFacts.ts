/** Where 移送单位 can be known from: 检查主体 of the item, 登记机关 and 许可证编号 of the object, 公安 in 部门名录. */
import { receivingBody } from "../../core/followUp/receivingBody";
import type { NamedBody, ReceivingBody } from "../../core/followUp/receivingBody";
import type { FollowUpMeasure } from "../../core/followUp/measures";
import { resolveDepartments, sameDepartment } from "../../core/registry/departments";
import { normaliseId } from "../../core/draw/identity";
import { bareText, textOf } from "../cellText";
import { parseList } from "../cellNumber";
import { address, cellAt } from "../grid";
import type { objectsSpec } from "../headers";
import type { WorkbookContents } from "../readWorkbook";

export interface Problem {
  readonly id: string;
  readonly item: string;
  readonly finder: string;
}

/** Makes the answer for a problem and a measure; the pool is looked through once, for the ids that are asked about. */
export function receivingBodies(
  contents: WorkbookContents,
  problems: readonly Problem[],
): (problem: Problem, measure: FollowUpMeasure | null) => ReceivingBody {
  const resolve = resolveDepartments(contents.departments);
  const same = (one: string, other: string) => sameDepartment(resolve(one), resolve(other));
  const objects = objectFacts(contents, new Set(problems.map(({ id }) => id)));
  const items = new Map(contents.items.map((item) => [bareText(item.name), item]));
  const police = contents.departments.find(({ name, aliases }) =>
    [name, ...aliases].some((n) => /公安/.test(n)),
  );
  return (problem, measure) => {
    const item = items.get(bareText(problem.item));
    const bodies = item ? parseList(item.body) : [];
    // Of several bodies, the finder itself is the nearest.
    const body = bodies.find((each) => same(each, problem.finder)) ?? bodies[0];
    const object = objects.get(problem.id);
    return receivingBody({
      measure,
      finder: problem.finder,
      itemBody: item && body ? { name: resolve(body).name, at: item.at } : null,
      registrar: object?.registrar ?? null,
      licence: object?.licence ?? null,
      police: police ? { name: police.name, at: police.at } : null,
      same,
    });
  };
}

interface ObjectFacts {
  readonly registrar: NamedBody | null;
  readonly licence: NamedBody | null;
}

function objectFacts(contents: WorkbookContents, ids: ReadonlySet<string>): ReadonlyMap<string, ObjectFacts> {
  const found = new Map<string, ObjectFacts>();
  if (ids.size === 0) return found;
  for (const { kind, sheet, grid, fields, rows } of contents.tables) {
    const id = fields.get("id");
    if (kind !== "objects" || id === undefined) continue;
    for (const row of rows) {
      const code = normaliseId(textOf(cellAt(grid, row, id)));
      if (!code.ok || !ids.has(code.value) || found.has(code.value)) continue;
      const named = (field: keyof typeof objectsSpec.fields): NamedBody | null => {
        const column = fields.get(field);
        const name = column === undefined ? "" : textOf(cellAt(grid, row, column));
        return name === "" || column === undefined ? null : { name, at: address(sheet, row, column) };
      };
      found.set(code.value, { registrar: named("registrar"), licence: named("licence") });
    }
  }
  return found;
}
