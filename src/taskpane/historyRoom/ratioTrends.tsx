/** The three ratios over the year: a picture each with its sentence, and all of them as a table behind a fold. */
import { makeStyles } from "@fluentui/react-components";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { percentText } from "../../core/draw";
import { isMet, needed } from "../../core/targets/ratio";
import type { Prospect } from "../../core/targets/whatIf";
import { AlertIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import type { RatioYear } from "./ratioYear";
import { TrendChart } from "./trendChart";
import { TrendTable } from "./trendTable";
import { useSpoken } from "./useSpoken";

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gap: "18px 24px",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))",
    minWidth: 0,
  },
  name: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  mark: { width: "16px", height: "16px", marginRight: "4px", verticalAlign: "text-bottom" },
  one: { display: "grid", gap: "4px", alignContent: "start", gridTemplateColumns: "minmax(0, 1fr)" },
});

export function RatioTrends(props: {
  years: readonly RatioYear[];
  until: LocalDate;
  prospects: readonly Prospect[];
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term, shortDay } = useWords();
  const { years, until, prospects } = props;
  const thenOf = (id: string) => prospects.find((each) => each.id === id)?.then ?? null;
  const marks = [
    say("history.marks"),
    ...(years.some(({ byPlan }) => byPlan) ? [say("history.marks.forecast")] : []),
    ...(prospects.length > 0 ? [say("history.marks.whatIf")] : []),
  ];
  return (
    <Section title={say("history.ratios")} aside={say("history.until", { day: shortDay(until) })}>
      <div className={layout.stack}>
        <div className={styles.charts}>
          {years.map((year) => {
            const { id } = year.target;
            const name = term(`target.${id}`);
            return (
              <div key={id} className={styles.one}>
                <h3 className={styles.name}>{name}</h3>
                <TrendChart year={year} then={thenOf(id)} name={name} />
                <Standing year={year} until={until} />
              </div>
            );
          })}
        </div>
        <p className={layout.quiet}>{marks.join(say("history.marks.comma"))}</p>
        <Fold label={say("history.table")} flush>
          <TrendTable years={years} thenOf={thenOf} />
        </Fold>
        <LeftOut years={years} />
      </div>
    </Section>
  );
}

/** Full-year goals: before October no alarm, only where one is. */
function Standing({ year, until }: { year: RatioYear; until: LocalDate }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const spoken = useSpoken();
  const styles = useStyles();
  const { now, target, byPlan } = year;
  const goal = percentText(target.goalPpm);
  const early = partsOf(until).month < 10;
  const late = !early && now !== null && now.whole > 0 && !isMet(now.part, now.whole, target.goalPpm);
  const sentence = (): string => {
    if (!now) return say("history.unknown");
    const { part, whole } = now;
    if (whole === 0) return say("history.notStarted", { goal });
    const start = say(early ? "history.yearGoal" : "history.goal", { goal, ratio: spoken(now) });
    if (isMet(part, whole, target.goalPpm)) return `${start}${say("history.met")}`;
    const need = needed(part, whole, target.goalPpm);
    return `${start}${need === null ? say("history.never") : say(`history.need.${target.part.measure}`, { n: count(need) })}`;
  };
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        {late && <AlertIcon className={styles.mark} style={{ color: signal.watch }} />}
        {sentence()}
      </p>
      {byPlan && (
        <p className={layout.quiet}>
          {say(byPlan.met ? "history.forecast.met" : "history.forecast.short", {
            n: count(byPlan.used.length),
            ratio: spoken(byPlan),
          })}
        </p>
      )}
    </div>
  );
}

/** Planned tasks that no forecast can count, and why. */
function LeftOut({ years }: { years: readonly RatioYear[] }) {
  const { say, term, count } = useWords();
  const tasks = new Map(years.flatMap(({ leftOut }) => leftOut.map((each) => [each.at, each] as const)));
  if (tasks.size === 0) return null;
  return (
    <Fold label={say("history.leftOut", { n: count(tasks.size) })} flush>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {[...tasks.values()].map(({ at, task, name, reason }) => (
          <li key={at}>
            {say("history.leftOut.one", {
              task: name || task || at,
              reason: term(`forecast.leftOut.${reason}`),
            })}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
