/** 调整任务: the fields of a task as the plan writes them, and what it would draw as they stand now. */
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { estimateTask, rangeReader } from "../../core/plan/estimates";
import { extentText } from "../../core/plan/extentText";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { taskKey } from "../../core/plan/planVersion";
import { planAfter, planHeader } from "../../sheets/plan";
import { useLayout } from "../look/layout";
import { FaultList } from "../parts/faultList";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { changeOf, propose, useDraft } from "./draft";
import { EstimateLines } from "./estimateLines";
import type { PlanInSight } from "./usePlan";

const choices: Readonly<Record<string, readonly string[]>> = {
  kind: ["部门内部", "部门联合"],
  source: ["年度计划", "临时"],
  targeted: ["定向", "不定向"],
  byCredit: ["是", "否"],
};
const fields = [
  ...["task", "name", "kind", "source", "lead", "partners", "items", "scope", "targeted", "byCredit"],
  ...["extent", "ratesByClass", "frequency", "from", "until"],
];
const long = new Set(["partners", "items", "scope", "name"]);

export function TaskForm(props: { task: PlannedTask | null; plan: PlanInSight; onDone: () => void }) {
  const layout = useLayout();
  const session = useSession();
  const { say } = useWords();
  const contents = useContents();
  const { changes } = useDraft(session);
  const { task, plan } = props;
  const key = task ? taskKey(task) : "";
  const pending = task ? changeOf(changes, key) : null;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    pending?.kind === "change" ? pending.values : task ? {} : { source: "年度计划", kind: "部门内部" },
  );
  const before = useMemo(() => (task ? written(task) : {}), [task]);
  const value = (field: string) => typed[field] ?? before[field] ?? "";
  const set = (field: string, text: string) => setTyped((all) => ({ ...all, [field]: text }));
  const changed = Object.fromEntries(
    Object.entries(typed).filter(([field, text]) => text !== (before[field] ?? "")),
  );
  const estimate = useMemo(() => {
    const estimates = plan.estimates.value;
    if (!estimates) return null;
    const change = task
      ? ({ kind: "change", key: taskKey(task), values: typed } as const)
      : ({ kind: "add", values: typed } as const);
    const after = planAfter(task ? [task] : [], [change])[0];
    return estimateTask(after, rangeReader(estimates.pool, contents.items)(after), estimates.pool);
  }, [task, typed, plan.estimates.value, contents.items]);
  const take = () => {
    if (task) propose(session, { kind: "change", key, values: changed });
    else propose(session, { kind: "add", values: typed });
    props.onDone();
  };
  const named = value("name").trim() !== "" || value("task").trim() !== "";
  const taken =
    task === null &&
    plan.standing.some((each) => taskKey(each) === (value("task").trim() || value("name").trim()));
  return (
    <div className={layout.stack} role="group" aria-label={say(task ? "plan.adjust" : "plan.add")}>
      <div className={layout.fields}>
        {fields.map((field) => (
          <Field key={field} label={planHeader(field)}>
            {choices[field] ? (
              <Select value={value(field)} onChange={(_, data) => set(field, data.value)}>
                <option value="">{say("plan.form.blank")}</option>
                {choices[field].map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </Select>
            ) : field === "from" || field === "until" ? (
              <Input type="date" value={value(field)} onChange={(_, data) => set(field, data.value)} />
            ) : long.has(field) ? (
              <Textarea
                rows={2}
                resize="vertical"
                value={value(field)}
                // Without a number it is known by its name.
                disabled={field === "name" && task !== null && task.task === ""}
                onChange={(_, data) => set(field, data.value)}
              />
            ) : (
              <Input
                value={value(field)}
                disabled={task !== null && field === "task"}
                onChange={(_, data) => set(field, data.value)}
              />
            )}
          </Field>
        ))}
      </div>
      {estimate && named && (
        <div className={layout.tight} role="status">
          <EstimateLines estimate={estimate} />
          {task && <FaultList faults={estimate.faults} />}
        </div>
      )}
      {taken && <p className={layout.text}>{say("plan.form.taken")}</p>}
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          disabled={!named || taken || (task !== null && Object.keys(changed).length === 0)}
          onClick={take}
        >
          {say("plan.form.take")}
        </Button>
        <Button onClick={props.onDone}>{say("do.cancel")}</Button>
      </div>
    </div>
  );
}

/** The fields of a task in the plan's own words. */
function written(task: PlannedTask): Readonly<Record<string, string>> {
  const yes = (answer: boolean | null, words: readonly [string, string]) =>
    answer === null ? "" : answer ? words[0] : words[1];
  return {
    ...{ task: task.task, name: task.name, source: task.source, lead: task.lead, scope: task.scope },
    kind: task.kind === null ? "" : task.kind === "joint" ? "部门联合" : "部门内部",
    partners: task.partners.join("、"),
    items: task.items.join("、"),
    targeted: yes(task.targeted, ["定向", "不定向"]),
    byCredit: yes(task.byCredit, ["是", "否"]),
    extent: extentText(task.extent),
    ...{ ratesByClass: task.ratesByClass, frequency: task.frequency },
    from: task.from ?? "",
    until: task.until ?? "",
  };
}
