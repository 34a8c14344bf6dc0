/** The tasks that stand, with what the pools say of each, what is late, and the way to adjust one. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { unplannedTasks } from "../../core/plan/estimates";
import type { Progress, TaskProgress } from "../../core/plan/estimates";
import { taskKey } from "../../core/plan/planVersion";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { changeOf, propose, useDraft } from "./draft";
import { EstimateLines } from "./estimateLines";
import { TaskForm } from "./taskForm";
import type { PlanInSight } from "./usePlan";

const views = ["all", "overdue", "due", "ahead", "started", "faults"] as const;
type View = (typeof views)[number];
const batch = 20;
const mostUnplanned = 100;

export function TasksSection({ plan }: { plan: PlanInSight }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const [view, setView] = useState<View>("all");
  const [limit, setLimit] = useState(batch);
  const [adding, setAdding] = useState(false);
  const { progress, faults } = plan;
  const unplanned = useMemo(
    () => unplannedTasks(plan.standing, contents.ledger, day),
    [plan.standing, contents, day],
  );
  const shown = progress.filter(
    (each) =>
      view === "all" ||
      (view === "faults" ? (faults.get(each.task) ?? []).length > 0 : each.progress === view),
  );
  return (
    <Section title={say("plan.tasks")} aside={say("plan.tasks.count", { n: count(shown.length) })}>
      <div className={layout.stack}>
        <Field label={say("plan.tasks.view")}>
          <Select
            value={view}
            onChange={(_, { value }) => {
              setView(views.find((each) => each === value) ?? "all");
              setLimit(batch);
            }}
          >
            {views.map((each) => (
              <option key={each} value={each}>
                {say(`plan.view.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        {shown.length === 0 && <p className={layout.quiet}>{say("plan.tasks.none")}</p>}
        <div className={layout.tight}>
          {shown.slice(0, limit).map((each) => (
            <TaskCard key={each.task.at} each={each} plan={plan} />
          ))}
        </div>
        {shown.length > limit && (
          <TextButton onClick={() => setLimit(limit + batch)}>
            {say("plan.tasks.more", { n: count(shown.length - limit) })}
          </TextButton>
        )}
        {unplanned.length > 0 && (
          <Fold label={say("plan.unplanned", { n: count(unplanned.length) })}>
            <p className={layout.quiet}>{say("plan.unplanned.what")}</p>
            <ul style={{ margin: 0, paddingInlineStart: 16 }}>
              {unplanned.slice(0, mostUnplanned).map((each) => (
                <li key={each.at} style={{ overflowWrap: "anywhere" }}>
                  <PlaceLink address={each.at} />{" "}
                  {[each.task, each.name, say("plan.progress.started", { n: count(each.households) })]
                    .filter(Boolean)
                    .join(" · ")}
                </li>
              ))}
            </ul>
          </Fold>
        )}
        {adding ? (
          <TaskForm task={null} plan={plan} onDone={() => setAdding(false)} />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{say("plan.add")}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}

const tones: Partial<Record<Progress, string>> = {
  overdue: signal.late,
  started: signal.good,
  due: signal.watch,
};

function TaskCard({ each, plan }: { each: TaskProgress; plan: PlanInSight }) {
  const layout = useLayout();
  const session = useSession();
  const { say, count } = useWords();
  const { changes } = useDraft(session);
  const [adjusting, setAdjusting] = useState(false);
  const { task, progress, daysLate, done } = each;
  const key = taskKey(task);
  const estimate = plan.estimates.value?.tasks.get(task) ?? null;
  const households = estimate?.households ?? null;
  const pending = changeOf(changes, key);
  const faults = plan.faults.get(task) ?? [];
  const label = (
    <span style={{ overflowWrap: "anywhere" }}>
      {task.name || key}
      <span style={{ display: "block", fontSize: 12, color: signal.quiet }}>
        {[task.lead, households === null ? "" : say("plan.task.households", { n: count(households) })]
          .filter(Boolean)
          .join(" · ")}
        {" · "}
        <span style={{ color: tones[progress] }}>
          {say(`plan.progress.${progress}`, { n: count(progress === "started" ? done : daysLate) })}
        </span>
        {faults.length > 0 && ` · ${say("plan.task.faults", { n: count(faults.length) })}`}
        {pending && ` · ${say(`plan.pending.${pending.kind}`)}`}
      </span>
    </span>
  );
  return (
    <Fold label={label}>
      <div className={layout.stack}>
        <div className={layout.tight}>
          <div className={layout.quiet}>
            <PlaceLink address={task.at} /> {[task.task, task.scope].filter(Boolean).join(" · ")}
          </div>
          {estimate && <EstimateLines estimate={estimate} />}
        </div>
        {faults.length > 0 && <FaultList faults={faults} />}
        {adjusting ? (
          <TaskForm task={task} plan={plan} onDone={() => setAdjusting(false)} />
        ) : (
          <div className={layout.buttons}>
            <Button size="small" onClick={() => setAdjusting(true)}>
              {say("plan.adjust")}
            </Button>
            {progress !== "started" && (
              <Button size="small" onClick={() => propose(session, { kind: "remove", key })}>
                {say("plan.remove")}
              </Button>
            )}
          </div>
        )}
      </div>
    </Fold>
  );
}
