/** Months side by side: a row a figure of the form, a column a month, cumulative or of the month alone. */
import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import { figureKeys } from "../../core/forms/definition";
import type { FigureKey, FormId, Measure } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import { formDefinitions } from "../../core/forms/formDefinitions";
import { addedBetween } from "../../core/forms/history";
import type { MonthFigures } from "../../core/forms/history";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  // Names stay in sight while the months are scrolled.
  table: {
    "& th:first-child, & td:first-child": {
      position: "sticky",
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      paddingRight: "8px",
      minWidth: "96px",
      maxWidth: "150px",
      whiteSpace: "normal",
    },
    "& tbody th": { textAlign: "left", fontSize: "inherit", color: "inherit", padding: "5px 4px 5px 0" },
    "& tbody tr:last-child th": { borderBottom: "none" },
  },
  region: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  source: { display: "block", color: signal.quiet, fontSize: "11px", lineHeight: "15px" },
});

const spans = ["cumulative", "monthly"] as const;
type Span = (typeof spans)[number];
const scopes = ["provincial", "other"] as const;

export function MonthTable(props: {
  form: FormId;
  until: LocalDate;
  months: readonly (MonthFigures | null)[];
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, term, count, monthName, shortDay } = useWords();
  const [span, setSpan] = useState<Span>("cumulative");
  const [measure, setMeasure] = useState<Measure>("households");
  const [scope, setScope] = useState<(typeof scopes)[number]>("provincial");
  const { form, until, months } = props;
  const keys = figureKeys(formDefinitions[form]).filter((key) => key.startsWith(`${scope}.`));
  const value = (key: FigureKey, index: number): string => {
    const month = months[index];
    if (!month) return "—";
    const n =
      span === "cumulative"
        ? month.figures.get(key)?.[measure]
        : index > 0 && !months[index - 1]
          ? null
          : addedBetween(months[index - 1] ?? null, month, key, measure);
    return n === undefined || n === null ? "—" : count(n);
  };
  const known = months.flatMap((month) => (month ? [month.source] : []));
  const mixed = new Set(known).size > 1;
  const last = partsOf(until);
  const gap = months.some((month) => !month);
  return (
    <div className={layout.stack}>
      <div className={layout.fields}>
        <Field label={say("history.measure")}>
          <Select value={measure} onChange={(_, { value }) => setMeasure(value as Measure)}>
            {measures.map((each) => (
              <option key={each} value={each}>
                {term(`measure.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say("history.span")}>
          <Select value={span} onChange={(_, { value }) => setSpan(value as Span)}>
            {spans.map((each) => (
              <option key={each} value={each}>
                {say(`history.span.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say("history.platform")}>
          <Select value={scope} onChange={(_, { value }) => setScope(value as typeof scope)}>
            {scopes.map((each) => (
              <option key={each} value={each}>
                {term(`group.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div
        className={`${layout.scroll} ${styles.region}`}
        role="region"
        tabIndex={0}
        aria-label={say("history.months.table")}
      >
        <table className={`${layout.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{say("history.row")}</th>
              {months.map((month, index) => (
                <th key={index} scope="col">
                  {monthName(index + 1)}
                  <span className={styles.source}>
                    {month ? say(`history.from.${month.source}`) : say("history.from.nobody")}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{term(`figure.${key}`)}</th>
                {months.map((_, index) => (
                  <td key={index}>{value(key, index)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={layout.quiet}>
        {say("history.lastMonth", { month: monthName(last.month), day: shortDay(until) })}
        {mixed && ` ${say("history.mixed")}`}
        {gap && ` ${say("history.gap")}`}
        {span === "monthly" && ` ${say("history.monthly.what")}`}
      </p>
    </div>
  );
}
