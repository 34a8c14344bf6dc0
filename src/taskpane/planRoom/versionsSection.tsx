/** 版本与公示: what each version changed, as a list and as a sheet, and what of it is public. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { PlanFault } from "../../core/plan/fault";
import { standingRows } from "../../core/plan/planVersion";
import { differences } from "../../core/plan/versions";
import type { PlanDifference } from "../../core/plan/versions";
import type { CalendarFault } from "../../core/calendar/fault";
import type { Edit } from "../../sheets/edit";
import { differencesSheet, planHeader, publicPlanSheet, versionDay, versionDue } from "../../sheets/plan";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { PlaceLink } from "../parts/placeLink";
import { UndoBar } from "../parts/undoBar";
import { holidaysOf } from "../session/holidays";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import type { PlanInSight } from "./usePlan";

interface Made {
  readonly of: string;
  readonly sheet: string;
  readonly edits: readonly Edit[];
  readonly faults: readonly PlanFault[];
}

export function VersionsSection(props: {
  plan: PlanInSight;
  /** The last thing written was written here: here stands its undo. */
  here: boolean;
  onWritten: () => void;
}) {
  const { plan } = props;
  const layout = useLayout();
  const session = useSession();
  const { say, count, day: dayWords } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const writing = usePane(session, (s) => s.writing);
  const { versions, rows } = plan;
  const last = versions[versions.length - 1] ?? 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const version = chosen !== null && versions.includes(chosen) ? chosen : last;
  const before = versions[versions.indexOf(version) - 1] ?? null;
  const list = useMemo(
    () => (before === null ? [] : differences(rows, before, version)),
    [rows, before, version],
  );
  const tasks = useMemo(() => standingRows(rows, version).length, [rows, version]);
  const madeOn = versionDay(rows, version);
  const due = madeOn ? versionDue(madeOn, holidaysOf(contents)) : null;
  const dueFaults: readonly CalendarFault[] = due && !due.ok ? [due.error] : [];
  const taken = () => session.store.get().grids.map((grid) => grid.sheet);
  const { unit } = contents.settings;
  const makePublic = () => {
    const found = publicPlanSheet(rows, {
      ...{ unit, version, taken: taken() },
      year: yearOf(plan) ?? partsOf(day).year,
      due: due?.ok ? due.value : null,
    });
    setMade({ ...found, of: `public ${version}` });
  };
  const makeDifferences = () => {
    if (before === null) return;
    const found = differencesSheet(list, { unit, from: before, to: version, taken: taken() });
    setMade({ ...found, faults: [], of: `differences ${version}` });
  };
  const write = async () => {
    if (!made) return;
    const written = await session.write("plan", made.edits, say("plan.told.sheet", { sheet: made.sheet }));
    if (!written.ok) return;
    setMade(null);
    props.onWritten();
  };
  const shown = made?.of.endsWith(` ${version}`) ? made : null;
  return (
    <Section title={say("plan.versions")} aside={say("plan.versions.count", { n: count(versions.length) })}>
      <div className={layout.stack}>
        <Field label={say("plan.versions.choose")}>
          <Select value={String(version)} onChange={(_, { value }) => setChosen(Number(value))}>
            {versions.map((each) => (
              <option key={each} value={each}>
                {say("plan.version", { n: each })}
              </option>
            ))}
          </Select>
        </Field>
        <p className={layout.text}>
          {say("plan.versions.about", {
            n: count(tasks),
            day: madeOn ? dayWords(madeOn) : say("plan.versions.noDay"),
          })}
          {due?.ok && ` ${say("plan.versions.due", { day: dayWords(due.value) })}`}
        </p>
        {dueFaults.length > 0 && <FaultList faults={dueFaults} />}
        {before === null ? (
          <p className={layout.quiet}>{say("plan.versions.first")}</p>
        ) : (
          <Differences list={list} />
        )}
        <div className={layout.buttons}>
          <Button onClick={makePublic}>{say("plan.versions.public")}</Button>
          {before !== null && <Button onClick={makeDifferences}>{say("plan.versions.sheet")}</Button>}
        </div>
        {shown && (
          <>
            <EditPreview edits={shown.edits} />
            {shown.faults.length > 0 && <FaultList faults={shown.faults} />}
            <div>
              <Button appearance="primary" disabled={writing} onClick={() => void write()}>
                {say("plan.versions.write")}
              </Button>
            </div>
          </>
        )}
        {props.here && <UndoBar slot="plan" />}
      </div>
    </Section>
  );
}

function Differences({ list }: { list: readonly PlanDifference[] }) {
  const layout = useLayout();
  const { say } = useWords();
  if (list.length === 0) return <p className={layout.quiet}>{say("plan.versions.same")}</p>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 6 }}>
      {list.map((each) => {
        const row = each.kind === "added" || each.kind === "changed" ? each.after : each.before;
        return (
          <li key={`${each.kind} ${row.at}`} style={{ overflowWrap: "anywhere" }}>
            <PlaceLink address={row.at} />{" "}
            {say(`plan.difference.${each.kind}`, {
              name: row.name || row.task,
              into: each.kind === "merged" ? each.into : "",
            })}
            {each.kind === "changed" && (
              <ul style={{ margin: 0, paddingInlineStart: 16 }}>
                {each.fields.map(({ field, before, after }) => (
                  <li key={field}>
                    {say("plan.difference.field", {
                      field: planHeader(field),
                      before: before || say("preview.blank"),
                      after: after || say("preview.blank"),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The year of the plan: that of most of its tasks' days. */
function yearOf({ standing }: PlanInSight): number | null {
  const years = new Map<number, number>();
  for (const { from, until } of standing) {
    const date = until ?? from;
    if (date) years.set(partsOf(date).year, (years.get(partsOf(date).year) ?? 0) + 1);
  }
  return [...years].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
