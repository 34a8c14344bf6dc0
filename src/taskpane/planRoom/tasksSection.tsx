/** The tasks that stand, with what the pools say of each, what is late, and the way to adjust one. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
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
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { changeOf, propose, useDraft } from "./draft";
import { EstimateLines } from "./estimateLines";
import { TaskForm } from "./taskForm";
import type { PlanInSight } from "./usePlan";
import { faultsOf } from "./usePlan";

const views = ["all", "overdue", "due", "ahead", "started", "faults"] as const;
type View = (typeof views)[number];
const batch = 20;

export function TasksSection({ plan }: { plan: PlanInSight }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const [view, setView] = useState<View>("all");
  const [limit, setLimit] = useState(batch);
  const [adding, setAdding] = useState(false);
  const { progress, estimates } = plan;
  const shown = progress.filter(
    (each) =>
      view === "all" ||
      (view === "faults"
        ? faultsOf(each.task, estimates.value, contents).length > 0
        : each.progress === view),
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
  const contents = useContents();
  const { changes } = useDraft(session);
  const [adjusting, setAdjusting] = useState(false);
  const { task, progress, daysLate, done } = each;
  const key = taskKey(task);
  const estimate = plan.estimates.value?.tasks.get(task) ?? null;
  const households = estimate?.households ?? null;
  const pending = changeOf(changes, key);
  const faults = faultsOf(task, plan.estimates.value, contents);
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
