/** 督查: every department by one measure as bars, all measures as a table, what stands out, and the sheet. */
import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { outliers } from "../../core/supervision";
import { readSupervision, supervisionSheet } from "../../sheets/supervision";
import type { Grid } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlannedWrite } from "../parts/plannedWrite";
import { holidaysOf } from "../session/holidays";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { chineseWords, useWords } from "../words/words";
import { Bars } from "./bars";
import { OutlierList } from "./outlierList";
import { LiaisonSection } from "./liaisonSection";
import { measureNames, measuresOf } from "./measures";
import type { MeasureName } from "./measures";
import { WorkTable } from "./workTable";

const gridsOf = (s: PaneState) => s.grids;

export function SupervisionRoom() {
  const layout = useLayout();
  const words = useWords();
  const { say, find, term } = words;
  const session = useSession();
  const contents = useContents();
  const grids = usePane(session, gridsOf);
  const { day } = useDay();
  const [name, setName] = useState<MeasureName>("plan");
  const reading = useMemo(
    () => readSupervision(grids, contents, day, holidaysOf(contents)),
    [grids, contents, day],
  );
  const found = useMemo(() => outliers(reading), [reading]);
  const { targets, unit } = contents.settings;
  if (reading.departments.length === 0)
    return (
      <div className={layout.stack}>
        <Section title={say("supervision.title")}>
          <p className={layout.text}>{say("supervision.none")}</p>
        </Section>
        <LiaisonSection />
      </div>
    );
  const targetName = (id: string) => term(`target.${id}`);
  const choices: readonly (readonly [MeasureName, string])[] = [
    ...measureNames.map((each) => [each, find(`supervision.measure.${each}`)] as const),
    ...targets.map(({ id }, i) => [`ratio-${i}` as const, targetName(id)] as const),
  ];
  const plan = (now: readonly Grid[]) => {
    const names = targets.map(({ id }) => chineseWords.term(`target.${id}`));
    const taken = now.map(({ sheet }) => sheet);
    return supervisionSheet(reading, found, { unit, today: day, targets: names }, taken).edits;
  };
  return (
    <div className={layout.stack}>
      <Section title={say("supervision.title")} aside={words.day(day)}>
        <div className={layout.stack}>
          <Field label={say("supervision.measure")}>
            <Select value={name} onChange={(_, { value }) => setName(value as MeasureName)}>
              {choices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <p className={layout.quiet}>
            {find(`supervision.measure.${name}.what`, {}, say("supervision.ratio.what"))}
          </p>
          <Bars
            label={choices.find(([value]) => value === name)?.[1] ?? ""}
            bars={measuresOf(reading, name, words).map((each) => ({
              ...each,
              name: each.name || say("supervision.noDepartment"),
            }))}
          />
        </div>
      </Section>
      <OutlierList outliers={found} />
      <Section title={say("supervision.table")}>
        <div className={layout.stack}>
          <WorkTable reading={reading} />
          <PlannedWrite
            slot="supervision"
            label={say("supervision.sheet")}
            write={say("supervision.sheet.add")}
            told={say("supervision.sheet.added")}
            plan={plan}
          />
        </div>
      </Section>
      <LiaisonSection />
    </div>
  );
}
