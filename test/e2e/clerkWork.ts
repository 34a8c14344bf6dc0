/** Pieces of a clerk's work that several tests do on their way: a small draw, Annex 1 filled, a case closed, a revisit. */
import type { Frame } from "playwright-core";
import { readCells } from "./cells";
import type { Clerk } from "./clerk";

/** Draws so many objects of the whole range, without classes, rows that cannot take part put on record. */
export async function drawFew(clerk: Clerk, task: string, households: number): Promise<void> {
  await clerk.goTo("抽取");
  await clerk.type(/^任务编号/, task);
  await clerk.check("将这些行排除，并记入排除名单");
  await clerk.press("下一步：各类比例");
  await clerk.check("不分类");
  await clerk.check("只保留第一行，其余排除并记入排除名单");
  await clerk.pick("确定方式", "total");
  await clerk.type("总户数", String(households));
  await lockAndDraw(clerk);
}

/** The everyday way on from the rates: the random number comes by itself. */
export async function lockAndDraw(clerk: Clerk): Promise<void> {
  await clerk.press("下一步：锁定名单");
  await clerk.press("锁定名单");
  await clerk.press("下一步：随机数");
  await clerk.press("下一步：抽取");
  await clerk.press("抽取");
  await clerk.shows("抽取完成");
}

/** Officers of the plan's own departments for what was just drawn. */
export async function matchOfficers(clerk: Clerk): Promise<void> {
  await clerk.press("匹配检查人员");
  await clerk.shows("每组人数");
  await clerk.press("匹配");
  await clerk.shows(/个检查组/);
}

/** The numbers of each row of Annex 1, filled for the day and taken back again. */
export async function annexOfTheDay(clerk: Clerk, pane: Frame): Promise<readonly (readonly number[])[]> {
  await clerk.goTo("填报");
  await clerk.shows("附件1!A1:C13");
  await clerk.press("填入");
  await clerk.shows(/^已填入“附件1”/);
  const texts = (await readCells(pane, "附件1", "C4:C12")).map(([text]) => String(text));
  await clerk.press("撤销");
  await clerk.gone(/^已填入“附件1”/);
  return texts.map((text) => [...text.matchAll(/\d+/g)].map(Number));
}

/** The first open case of 后续处置, to its form. */
export async function openCase(pane: Frame): Promise<void> {
  const fold = pane.locator("details").filter({ has: pane.locator("summary", { hasText: "处置中" }) });
  const carryOn = pane.getByRole("button", { name: "办理", exact: true });
  if ((await fold.count()) > 0 && !(await fold.first().evaluate((each: HTMLDetailsElement) => each.open)))
    await fold.first().locator("summary").first().click();
  await carryOn.filter({ visible: true }).first().click();
}

/** A revisit as it was told: everything as it should be, but perhaps for what was paid. */
export async function answerRevisit(pane: Frame, favours: "是" | "否"): Promise<void> {
  for (const [question, answer] of [
    [/是否出示执法证/, "是"],
    [/是否两人以上/, "是"],
    [/是否收费、吃请/, favours],
    [/是否属实/, "是"],
  ] as const)
    await pane
      .getByRole("radiogroup", { name: question })
      .getByRole("radio", { name: answer, exact: true })
      .check();
}
