/** What is handed out says nothing of the draw: no class, rate, rank or ticket, neither written nor by order. */
import type { Edit } from "../../../src/sheets/edit";
import { enterpriseSheets } from "../../../src/sheets/teams";
import { assigned } from "./assigned";
import { ids } from "./office";

const written = (edits: readonly Edit[]) => JSON.stringify(edits);

test("classes change nothing on any sheet, nor does the order of the draw", () => {
  const sheets = ({ enterprises, officers, sheetOfTeams, sheetOfLoads }: ReturnType<typeof assigned>) =>
    written([...enterprises, ...officers].flatMap(({ edits }) => edits).concat(sheetOfTeams, sheetOfLoads));
  const once = sheets(assigned({ classes: ["A", "B", "D"] }));
  expect(sheets(assigned({ classes: ["D", "未分类", "A"] }))).toBe(once);
  expect(sheets(assigned({}, [ids[2], ids[0], ids[1]]))).toBe(once);
});

test("planted classes, rates and scopes are on no record sheet", () => {
  const { contents, asked, assignment } = assigned();
  const planted = ["机密等级", "机密月份", "机密专业等级", "机密标签", "机密行业"];
  const [creditClass, classMonth, sectorClass, tag, industry] = planted;
  const objects = contents.objects.map((object) => ({
    ...object,
    creditClass,
    classMonth,
    sectorClass,
    tags: [tag],
    industry,
  }));
  const task = { ...contents.plan[0], ratesByClass: "机密比例", scope: "机密范围" };
  const sheets = enterpriseSheets({ objects, task, items: asked.items, teams: assignment.teams });
  expect(sheets).toHaveLength(ids.length);
  const all = written(sheets.flatMap(({ edits }) => edits));
  expect(all).not.toContain("机密");
  expect(all).not.toMatch(/信用风险|抽签号|名次|递补|比例|3%|100%/);
});

test("each sheet holds its own enterprise and every department's items, guidance and people", () => {
  const { contents, enterprises, assignment } = assigned();
  expect(new Set(enterprises.map(({ name }) => name)).size).toBe(ids.length);
  enterprises.forEach(({ edits }, i) => {
    const text = written(edits);
    for (const object of contents.objects)
      expect([object.name, text.includes(object.name)]).toEqual([
        object.name,
        object === contents.objects[i],
      ]);
    for (const item of contents.items) expect(text).toContain(item.id === "S2" ? "规范使用情况" : item.name);
    expect(text).toContain("【工作指引】先查证照");
    for (const team of assignment.teams.filter(({ id }) => id === contents.objects[i].id))
      for (const { name, key } of team.members)
        expect(text).toMatch(new RegExp(`${name}（(组长，)?执法证号 ${key}）`));
    expect(text).toContain("周教授（专家）");
  });
});

test("executive numbers stay off where the unit does not want them printed", () => {
  const { contents, asked, assignment } = assigned();
  const [sheet] = enterpriseSheets({
    objects: contents.objects,
    task: { task: "T", name: "任务" },
    items: asked.items,
    teams: assignment.teams,
    certificates: false,
  });
  expect(written(sheet.edits)).not.toMatch(/HB\d+/);
});
