/** What is handed out says nothing of the draw: no class, rate, rank or ticket, neither written nor by order. */
import type { Edit } from "../../../src/sheets/edit";
import { enterpriseSheets, noticeSheets } from "../../../src/sheets/teams";
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

describe("告知书", () => {
  const draw = {
    createdAt: "2024-06-18T09:30:00+08:00",
    record: "ab".repeat(32),
    tickets: new Map(ids.map((id, i) => [id, String(i).repeat(64)])),
  };
  const notices = (sealed: boolean, plant = "", name = "餐饮联合抽查") => {
    const { contents, asked, assignment } = assigned();
    const objects = contents.objects.map((object) =>
      plant === ""
        ? object
        : {
            ...object,
            creditClass: plant,
            classMonth: plant,
            sectorClass: plant,
            tags: [plant],
            industry: plant,
          },
    );
    return noticeSheets({
      objects,
      task: { task: "QHD-2024-001", name },
      items: asked.items,
      teams: assignment.teams,
      draw: { ...draw, tickets: sealed ? null : draw.tickets },
      unit: "海港区双随机办",
      phone: "0335-1234567",
    }).map(({ edits }) => written(edits));
  };

  test("a sealed draw's notice names no ticket, and no class wherever one is planted", () => {
    const all = notices(true, "机密等级");
    expect(all).toHaveLength(ids.length);
    for (const text of all) {
      expect(text).not.toMatch(/机密|信用风险|抽签号|名次|递补|比例/);
      expect(text).toContain("入库凭条");
    }
  });

  test("a task that is named for its class does not tell the firm that it has it", () => {
    const { contents, asked, assignment } = assigned();
    const name = "D类企业专项抽查";
    const task = { task: "T", name };
    const papers = enterpriseSheets({
      objects: contents.objects,
      task,
      items: asked.items,
      teams: assignment.teams,
    });
    for (const text of [...notices(true, "", name), ...papers.map(({ edits }) => written(edits))]) {
      expect(text).toContain("专项抽查");
      expect(text).not.toContain("D类");
    }
  });

  test("an open draw's notice names the firm's own ticket, its inspectors, items and rights", () => {
    const { contents, assignment } = assigned();
    notices(false).forEach((text, i) => {
      ids.forEach((id, j) =>
        expect(text.includes(draw.tickets.get(id) ?? "?")).toBe(ids[i] === id && i === j),
      );
      expect(text).toContain(contents.objects[i].name);
      for (const team of assignment.teams.filter(({ id }) => id === contents.objects[i].id))
        for (const { name } of team.members) expect(text).toContain(name);
      for (const word of ["申请回避", "陈述、申辩", "执法证件", "20 个工作日", "不收取任何费用"])
        expect(text).toContain(word);
    });
  });
});
