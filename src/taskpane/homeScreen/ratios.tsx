/** The three ratios of the year, each a gauge with its goal, its fraction and what is still needed. */
import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { percentText } from "../../core/draw";
import { forecast, isMet, needed, ratioOf, truncatedPercent } from "../../core/targets";
import type { Ratio as Fraction, TargetForecast } from "../../core/targets";
import type { Target } from "../../core/targets/target";
import { AlertIcon, CheckIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Gauge } from "../parts/gauge";
import { RowWalker } from "../parts/rowWalker";
import { Fold } from "../parts/fold";
import { countedOf, formOf, ratioSource } from "../session/standing";
import { useContents, useDay } from "../session/useContents";
import { usePlanSides } from "./planSides";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  list: { display: "grid", gap: "14px", gridTemplateColumns: "minmax(0, 1fr)" },
  line: { display: "flex", gap: "4px", alignItems: "flex-start" },
  mark: { width: "16px", height: "16px", flexShrink: 0, marginTop: "2px" },
});

export function Ratios() {
  const styles = useStyles();
  const { say } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const form = formOf(contents);
  const counted = countedOf(contents, form, day);
  const source = ratioSource(contents, counted);
  const { targets, rules, unit } = contents.settings;
  const sides = usePlanSides(contents);
  const forecasts = useMemo(
    () =>
      forecast({
        targets,
        figures: counted.figures,
        source: ratioSource(contents, counted),
        ledger: contents.ledger,
        plan: contents.plan,
        departments: contents.departments,
        rules,
        until: day,
        form,
        unit,
        ...sides,
      }),
    [contents, counted, targets, rules, unit, day, form, sides],
  );
  return (
    <Section title={say("home.ratios")} aside={say("home.ratios.aside")}>
      <div className={styles.list}>
        {targets.map((target) => (
          <Ratio
            key={target.id}
            target={target}
            now={ratioOf(target, counted.figures, source)}
            rows={counted.figures.get(target.part.key)?.rows ?? []}
            byPlan={forecasts.find(({ id, used }) => id === target.id && used.length > 0)}
            day={day}
          />
        ))}
      </div>
    </Section>
  );
}

function Ratio(props: {
  target: Target;
  now: Fraction;
  rows: readonly number[];
  byPlan: TargetForecast | undefined;
  day: LocalDate;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term, count } = useWords();
  const contents = useContents();
  const { target, now, rows, byPlan, day } = props;
  const { part, whole } = now;
  const goal = percentText(target.goalPpm);
  const met = isMet(part, whole, target.goalPpm);
  const late = partsOf(day).month >= 10;
  const tone = met ? "good" : late && whole > 0 ? "watch" : "plain";
  return (
    <Gauge
      name={term(`target.${target.id}`)}
      percent={whole === 0 ? say("ratio.notStarted") : truncatedPercent(part, whole)}
      share={whole === 0 ? null : part / whole}
      goal={target.goalPpm / 1_000_000}
      goalText={say("ratio.goal", { goal })}
      tone={tone}
      fraction={whole === 0 ? "" : `${count(part)}/${count(whole)}`}
    >
      <div className={styles.line}>
        {met && <CheckIcon className={styles.mark} style={{ color: signal.good }} />}
        {tone === "watch" && <AlertIcon className={styles.mark} style={{ color: signal.watch }} />}
        <span>{needText()}</span>
      </div>
      {byPlan && !met && (
        <div className={layout.quiet}>
          {say(byPlan.met ? "ratio.forecast.met" : "ratio.forecast.short", {
            percent: truncatedPercent(byPlan.part, byPlan.whole),
            part: count(byPlan.part),
            whole: count(byPlan.whole),
          })}
        </div>
      )}
      {rows.length > 0 && (
        <Fold
          label={<span className={layout.quiet}>{say("rows.behind", { n: count(rows.length) })}</span>}
          flush
        >
          <RowWalker ledger={contents.ledger} rows={rows} />
        </Fold>
      )}
    </Gauge>
  );

  function needText(): string {
    if (whole === 0) return say("ratio.noData", { goal });
    if (met) return say("ratio.met", { goal });
    const n = needed(part, whole, target.goalPpm);
    if (n === null) return say("ratio.never", { goal });
    const unit = target.part.measure;
    const need = say(`ratio.need.${unit}`, { n: count(n), goal });
    return late ? need : say("ratio.yearGoal", { need });
  }
}
