/** 一业一查: joint tasks proposed from the plan, each with what it saves and what it does to the ratios. */
import { useCallback, useMemo, useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import { resolveDepartments } from "../../core/registry/departments";
import { candidatesOf, defaultShares, proposeJoint } from "../../core/plan/planner";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { Notice } from "../parts/notice";
import { TextButton } from "../parts/textButton";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePlan } from "../planRoom/usePlan";
import { useSliced } from "../parts/useSliced";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { AcceptSection } from "./acceptSection";
import { ProposalCard } from "./proposalCard";

const shares = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];
const batch = 20;

export function PlannerRoom() {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const plan = usePlan();
  const [contained, setContained] = useState<number>(defaultShares.contained);
  const [covered, setCovered] = useState<number>(defaultShares.covered);
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const [limit, setLimit] = useState(batch);
  const { standing, progress, estimates } = plan;
  const { levelsAreJoint } = contents.settings.rules;
  const identify = useMemo(() => resolveDepartments(contents.departments), [contents]);
  const candidates = useMemo(
    () => (estimates.value ? candidatesOf(progress, estimates.value.tasks, day) : []),
    [estimates.value, progress, day],
  );
  const pool = estimates.value?.pool ?? null;
  const work = useCallback(() => {
    if (!pool) throw new Error("nothing to compare on");
    return proposeJoint(candidates, pool, { identify, levelsAreJoint, on: day, contained, covered });
  }, [candidates, pool, identify, levelsAreJoint, day, contained, covered]);
  const search = useSliced(pool && pool.size > 0 ? work : null);
  const proposals = search.value;

  if (standing.length === 0 || contents.objects.length === 0)
    return (
      <Section title={say("planner.title")}>
        <p className={layout.text}>{say("planner.none")}</p>
      </Section>
    );
  const share = (label: string, value: number, set: (ppm: number) => void) => (
    <Field label={label}>
      <Select
        value={String(value / 10_000)}
        onChange={(_, data) => {
          set(Number(data.value) * 10_000);
          setTaken(new Map());
        }}
      >
        {shares.map((n) => (
          <option key={n} value={n}>
            {say("planner.percent", { n })}
          </option>
        ))}
      </Select>
    </Field>
  );
  const stopped = estimates.stopped ? estimates : search.stopped ? search : null;
  const choose = (key: string, name: string | null) =>
    setTaken((before) => {
      const next = new Map(before);
      if (name === null) next.delete(key);
      else next.set(key, name);
      return next;
    });
  const chosen = (proposals ?? []).filter((each) => taken.has(each.tasks[0].task.at));
  const saved = (proposals ?? []).reduce((sum, each) => sum + each.saved, 0);
  return (
    <div className={layout.stack}>
      <Section title={say("planner.title")}>
        <div className={layout.stack}>
          <p className={layout.quiet}>{say("planner.what")}</p>
          <div className={layout.fields}>
            {share(say("planner.contained"), contained, setContained)}
            {share(say("planner.covered"), covered, setCovered)}
          </div>
          {estimates.share !== null && (
            <Busy label={say("planner.estimating")} share={estimates.share} onCancel={estimates.stop} />
          )}
          {search.share !== null && estimates.share === null && (
            <Busy label={say("planner.searching")} share={search.share} onCancel={search.stop} />
          )}
          {stopped && (
            <Notice tone="plain">
              {say("planner.stopped")} <TextButton onClick={stopped.again}>{say("planner.again")}</TextButton>
            </Notice>
          )}
          {proposals && (
            <p className={layout.text} role="status">
              {proposals.length === 0
                ? say("planner.nothing", { tasks: count(candidates.length) })
                : say("planner.found", {
                    tasks: count(candidates.length),
                    n: count(proposals.length),
                    saved: count(saved),
                  })}
            </p>
          )}
          {proposals && candidates.length < standing.length && (
            <p className={layout.quiet}>
              {say("planner.notCompared", { n: count(standing.length - candidates.length) })}
            </p>
          )}
          <UndoBar slot="planner" />
          <WriteFault slot="planner" />
        </div>
      </Section>
      {proposals?.slice(0, limit).map((proposal) => (
        <ProposalCard
          key={proposal.tasks.map(({ task }) => task.at).join(" ")}
          proposal={proposal}
          identify={identify}
          name={taken.get(proposal.tasks[0].task.at) ?? null}
          onTake={(name) => choose(proposal.tasks[0].task.at, name)}
        />
      ))}
      {proposals && proposals.length > limit && (
        <TextButton onClick={() => setLimit(limit + batch)}>
          {say("plan.tasks.more", { n: count(proposals.length - limit) })}
        </TextButton>
      )}
      {chosen.length > 0 && (
        <AcceptSection
          plan={plan}
          proposals={chosen}
          names={taken}
          identify={identify}
          onWritten={() => setTaken(new Map())}
        />
      )}
    </div>
  );
}
