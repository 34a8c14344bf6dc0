/** Which form, whose, up to which day. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { addDays, partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { FormId } from "../../core/forms/figures";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { Notice } from "../parts/notice";
import { useDay } from "../session/useContents";
import { useWords } from "../words/words";
import type { Report } from "./useReport";

const forms: readonly FormId[] = ["annex1", "annex2"];

/** The last day of the month before. */
function endOfLastMonth(day: LocalDate): LocalDate {
  return addDays(day, -partsOf(day).day);
}

export function FormChoice({ report }: { report: Report }) {
  const layout = useLayout();
  const { say, term, day: dayText } = useWords();
  const { day, now } = useDay();
  const { definition, unit, until, change } = report;
  const monthEnd = endOfLastMonth(day);
  return (
    <Section title={say("report.title")}>
      <div className={layout.stack}>
        <div className={layout.fields}>
          <Field label={say("report.form")}>
            <Select
              value={definition.id}
              onChange={(_, { value }) => {
                const form = forms.find((each) => each === value);
                if (form) change({ form, place: null, traced: null });
              }}
            >
              {forms.map((form) => (
                <option key={form} value={form}>
                  {term(`form.${form}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say("report.unit")} hint={unit === "" ? say("report.unit.hint") : undefined}>
            <Input value={unit} onChange={(_, { value }) => change({ unit: value })} />
          </Field>
          <DayField
            label={say("report.until")}
            value={until}
            onPick={(picked) => change({ until: picked })}
          />
        </div>
        {until > now && <Notice tone="watch">{say("report.monthNotOver")}</Notice>}
        <div className={layout.buttons}>
          {[day, monthEnd].map((choice) => (
            <Button
              key={choice}
              size="small"
              appearance={choice === until ? "outline" : "subtle"}
              aria-pressed={choice === until}
              onClick={() => change({ until: choice })}
            >
              {say(choice === day ? "report.until.day" : "report.until.monthEnd", { day: dayText(choice) })}
            </Button>
          ))}
        </div>
      </div>
    </Section>
  );
}
