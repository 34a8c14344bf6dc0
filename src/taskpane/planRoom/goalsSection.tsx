/** 占比测算: will the plan reach the goals, by when, and how the ratios stand at the end of each month. */
import { useMemo } from "react";
import { percentText } from "../../core/draw/rate";
import type { TargetTimeline } from "../../core/plan/estimates";
import { truncatedPercent } from "../../core/targets/ratio";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { AlertIcon, CheckIcon } from "../look/icons";
import type { PlanInSight } from "./usePlan";
import { timelineOf } from "./usePlan";

export function GoalsSection({ plan }: { plan: PlanInSight }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const estimates = plan.estimates.value;
  const lines = useMemo(
    () => (estimates ? timelineOf(contents, day, plan.standing, estimates) : null),
    [contents, day, plan.standing, estimates],
  );
  if (!lines) return null;
  return (
    <Section title={say("plan.goals")} aside={say("plan.goals.aside")}>
      <div className={layout.stack}>
        {lines.map((line) => (
          <Goal key={line.target.id} line={line} />
        ))}
        <p className={layout.quiet}>{term("forecast.basis")}</p>
      </div>
    </Section>
  );
}

function Goal({ line }: { line: TargetTimeline }) {
  const layout = useLayout();
  const { say, term, count, colon } = useWords();
  const { target, months, now, end } = line;
  const Mark = end.met ? CheckIcon : AlertIcon;
  const ratio = (part: number, whole: number) =>
    `${truncatedPercent(part, whole)} (${count(part)}/${count(whole)})`;
  return (
    <div className={layout.tight}>
      <div className={layout.strong}>{term(`target.${target.id}`)}</div>
      <div style={{ display: "flex", gap: 4, alignItems: "flex-start" }}>
        <Mark
          style={{
            width: 16,
            height: 16,
            flexShrink: 0,
            marginTop: 2,
            color: end.met ? signal.good : signal.watch,
          }}
        />
        <span style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <GoalWords line={line} />
        </span>
      </div>
      <div className={layout.quiet}>
        {say("plan.goal.nowEnd", { now: ratio(now.part, now.whole), end: ratio(end.part, end.whole) })}
      </div>
      <Fold label={say("plan.goal.months")}>
        <div className={layout.scroll}>
          <table className={layout.table}>
            <thead>
              <tr>
                <th scope="col">{say("plan.goal.month")}</th>
                <th scope="col">{say("plan.goal.part")}</th>
                <th scope="col">{say("plan.goal.whole")}</th>
                <th scope="col">{say("plan.goal.ratio")}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, part, whole, met }) => (
                <tr key={month}>
                  <td>{say("plan.goal.monthEnd", { month })}</td>
                  <td>{count(part)}</td>
                  <td>{count(whole)}</td>
                  <td style={{ color: met ? signal.good : undefined }}>
                    {truncatedPercent(part, whole)}
                    {met ? ` ${say("plan.goal.met")}` : ""}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fold>
      {end.leftOut.length > 0 && (
        <Fold label={say("plan.goal.leftOut", { n: count(end.leftOut.length) })}>
          <ul style={{ margin: 0, paddingInlineStart: 16 }}>
            {end.leftOut.map(({ at, name, reason }) => (
              <li key={at} style={{ overflowWrap: "anywhere" }}>
                <PlaceLink address={at} /> {colon(name)}
                {term(`forecast.leftOut.${reason}`)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

/** Reached, and when; or not with this plan, and what is missing. */
export function GoalWords({ line }: { line: TargetTimeline }) {
  const { say, count, monthName } = useWords();
  const { target, now, end, metIn, lostAgain, needs } = line;
  const goal = percentText(target.goalPpm);
  const need = needs === null ? null : say(`ratio.need.${target.part.measure}`, { n: count(needs), goal });
  if (end.met) {
    if (now.met) return <>{say("plan.goal.kept", { goal })}</>;
    return <>{say("plan.goal.by", { goal, month: monthName(metIn ?? 12) })}</>;
  }
  if (need === null) return <>{say("plan.goal.never", { goal })}</>;
  if (lostAgain && now.met) return <>{say("plan.goal.lostNow", { goal, need })}</>;
  if (lostAgain && metIn !== null)
    return <>{say("plan.goal.lost", { goal, month: monthName(metIn), need })}</>;
  return <>{say("plan.goal.needs", { goal, need })}</>;
}
