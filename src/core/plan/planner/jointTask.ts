/**
 * The row of the plan that a proposal becomes. Its range is written as the narrowest task's, so that the pool
 * understands it the same way; its number is a number of objects, unless the narrowest task's own rate already
 * gives it. It keeps the leading task's 任务编号.
 */
import { extentText } from "../extentText";
import type { PlannedTask } from "../plannedTask";
import type { Proposal } from "./proposals";

const yesText = "是";

/** What a joint task's row says, by the fields of 年度抽查计划 (as text). */
export type JointValues = Readonly<Record<string, string>>;

/** The values of the joint row that differ from the leading task's. */
export function jointValues(
  proposal: Proposal,
  identify: (name: string) => { readonly name: string },
): JointValues {
  const { tasks, narrowest, window, households } = proposal;
  const [lead] = tasks;
  const departments = tasks.flatMap(({ task }) => [task.lead, ...task.partners]);
  const own = identify(lead.task.lead).name;
  const partners = new Map(departments.map((name) => [identify(name).name, name]));
  partners.delete(own);
  const credit = creditText(tasks.map((each) => each.task));
  const { task } = narrowest;
  // Drawn by class where it was not before, a rate would give another number.
  const ofNarrowest =
    narrowest.households === households && (task.byCredit === true) === (credit === yesText);
  return {
    name: jointName(proposal),
    kind: "部门联合",
    partners: [...partners.values()].join("、"),
    items: [...new Set(tasks.flatMap((each) => each.task.items))].join("、"),
    scope: scopeText(narrowest),
    targeted: narrowest.range.words.length > 0 ? "定向" : targetedText(task),
    byCredit: credit,
    extent: ofNarrowest ? extentText(task.extent) : `${households}户`,
    ratesByClass: ofNarrowest ? task.ratesByClass : "",
    frequency: ofNarrowest ? task.frequency : "",
    from: window.from,
    until: window.until,
  };
}

/** The leading task's name where it is joint already, else that of what is inspected. */
function jointName({ tasks, narrowest }: Proposal): string {
  const [{ task }] = tasks;
  if (/联合/.test(task.name)) return task.name;
  const words = narrowest.range.words.slice(0, 3).join("、");
  return words === "" ? `${task.name.replace(/(?:抽查|检查)$/, "")}部门联合抽查` : `${words}部门联合抽查`;
}

/**
 * What the range was understood as, written out where it was not read from 抽查对象范围 itself: the row must be
 * understood alike whatever its name and items are now.
 */
function scopeText({ range, task }: Proposal["narrowest"]): string {
  if (range.basis === "scope" || range.basis === "all") return task.scope;
  return [task.scope, ...range.words].filter((piece) => piece !== "").join("、");
}

function targetedText({ targeted }: PlannedTask): string {
  return targeted === null ? "" : targeted ? "定向" : "不定向";
}

/** By class where one of the tasks is; blank where none says. */
function creditText(tasks: readonly PlannedTask[]): string {
  if (tasks.some(({ byCredit }) => byCredit === true)) return yesText;
  return tasks.some(({ byCredit }) => byCredit === false) ? "否" : "";
}
