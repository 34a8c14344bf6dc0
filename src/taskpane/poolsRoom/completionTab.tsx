/** 一单两库完成情况表, by unit, due at the end of March: in the pane, and as a sheet. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { daysBetween, localDate } from "../../core/calendar/localDate";
import { poolCompletion } from "../../core/registry/health";
import { truncatedPercent } from "../../core/targets/ratio";
import { completionSheet, completionTitle } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import type { References } from "./referencePick";
import { ShortPreview } from "./shortPreview";

export function CompletionTab({ references }: { references: References }) {
  const layout = useLayout();
  const session = useSession();
  const { say, day: dayText, count } = useWords();
  const contents = useContents();
  const { day } = useDay();
  const writing = usePane(session, (s) => s.writing);
  const [looking, setLooking] = useState(false);
  const { items, officers, objects, departments, settings } = contents;
  const units = useMemo(
    () =>
      poolCompletion({
        items,
        officers,
        objects,
        departments,
        reference: references.objects?.records,
        on: day,
      }),
    [items, officers, objects, departments, references, day],
  );
  const due = localDate(Number(day.slice(0, 4)), 3, 31);
  const left = due ? daysBetween(day, due) : 0;
  const edits = useMemo(() => {
    if (!looking) return [];
    const taken = session.store.get().grids.map(({ sheet }) => sheet);
    return completionSheet(units, { unit: settings.unit, on: day, taken });
  }, [looking, units, settings, day, session]);
  return (
    <Section title={completionTitle}>
      <div className={layout.stack}>
        {due && (
          <Notice tone={left < 0 ? "watch" : left <= 10 ? "late" : "plain"}>
            {left >= 0
              ? say("pools.done.due", { day: dayText(due), n: left })
              : say("pools.done.past", { day: dayText(due) })}
          </Notice>
        )}
        {units.length === 0 ? (
          <p className={layout.quiet}>{say("pools.done.empty")}</p>
        ) : (
          <div className={layout.scroll} tabIndex={0} role="group" aria-label={completionTitle}>
            <table className={layout.table}>
              <thead>
                <tr>
                  <th scope="col">{say("pools.done.unit")}</th>
                  <th scope="col">{say("pools.done.claimed")}</th>
                  <th scope="col">{say("pools.done.certified")}</th>
                  <th scope="col">{say("pools.done.tagged")}</th>
                  <th scope="col">{say("pools.done.held")}</th>
                </tr>
              </thead>
              <tbody>
                {units.map((unit) => (
                  <tr key={unit.unit}>
                    <td>{unit.unit || say("pools.done.noUnit")}</td>
                    <td>{share(unit.claimed, unit.items)}</td>
                    <td>{share(unit.certified, unit.officers)}</td>
                    <td>{share(unit.objectsTagged, unit.objects)}</td>
                    <td>{share(unit.held, unit.expected)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {!references.objects && <p className={layout.quiet}>{say("pools.done.noReference")}</p>}
        <div>
          <Button disabled={units.length === 0} onClick={() => setLooking(true)}>
            {say("pools.done.preview")}
          </Button>
        </div>
        {looking && (
          <>
            <ShortPreview edits={edits} />
            <div>
              <Button
                appearance="primary"
                disabled={writing}
                onClick={() => {
                  setLooking(false);
                  void session.write("pools", edits, say("pools.told.done"));
                }}
              >
                {say("pools.done.do")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );

  function share(part: number, whole: number): string {
    return whole === 0 ? "—" : `${count(part)}/${count(whole)} ${truncatedPercent(part, whole)}`;
  }
}
