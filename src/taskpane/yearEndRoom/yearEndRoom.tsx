/** 年度结转: next year's workbook as a file; what goes over and what does not is shown first. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { appendAudit } from "../../sheets";
import { yearEnd, yearEndPlan } from "../../sheets/yearEnd";
import type { Fate, Outline } from "../../sheets/yearEnd";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { breathe } from "../../hosts/drive";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { CrossingTasks } from "./crossingTasks";
import { nextYear } from "./nextYear";

const gridsOf = (s: PaneState) => s.grids;
const fates: readonly Fate[] = ["carried", "emptied", "left"];
const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function YearEndRoom() {
  const layout = useLayout();
  const session = useSession();
  const contents = useContents();
  const { now } = useDay();
  const grids = usePane(session, gridsOf);
  const { say, count } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const [saved, setSaved] = useState<string | null>(null);
  const text = typed ?? String(nextYear(contents, now));
  const year = /^20\d\d$/.test(text.trim()) ? Number(text.trim()) : null;
  const plan = useMemo(
    () => (year === null ? null : yearEndPlan({ grids, contents, year })),
    [grids, contents, year],
  );
  const save = async () => {
    if (!plan || year === null) return;
    setBusy(true);
    setSaved(null);
    await breathe();
    const { applyEdits, blankWorkbook } = await import("../../hosts/file");
    const name = `${contents.settings.unit}双随机工作簿（${year}年）.xlsx`.replace(/[\\/:*?"<>|]/g, "_");
    const { edits } = yearEnd({ grids, contents, year, time: timestamp(session.services.now()) });
    await breathe();
    const bytes = applyEdits(blankWorkbook(), edits, name);
    const done = bytes.ok ? await session.services.host.save(name, bytes.value, excelType) : bytes;
    setBusy(false);
    setFaults(done.ok ? [] : [done.error]);
    if (!done.ok) return;
    setSaved(name);
    const entry = {
      time: timestamp(session.services.now()),
      action: "年度结转",
      subject: `${year}年`,
      detail: `已生成${year}年工作簿“${name}”，跨年任务${plan.crossing.length}项`,
    };
    await session.rest();
    const written = await session.write("yearEnd", appendAudit(session.store.get().grids, entry), "");
    // What is on record stays there: nothing to take back.
    if (written.ok)
      session.store.set(({ written: before }) => ({ written: { ...before, yearEnd: undefined } }));
  };
  const nothing = plan !== null && !plan.outline.some(({ fate }) => fate === "carried");
  return (
    <div className={layout.stack}>
      <Section title={say("yearEnd.title")}>
        <div className={layout.stack}>
          <p className={layout.quiet}>{say("yearEnd.what")}</p>
          <Field
            label={say("yearEnd.year")}
            validationMessage={year === null ? say("yearEnd.year.wrong") : undefined}
          >
            <Input inputMode="numeric" value={text} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          {nothing && <Notice tone="watch">{say("yearEnd.nothing")}</Notice>}
          <FaultList faults={faults} />
          <WriteFault slot="yearEnd" />
          {saved && <Notice tone="good">{say("yearEnd.saved", { name: saved })}</Notice>}
          {busy ? (
            <Busy label={say("yearEnd.making")} share={null} />
          ) : (
            <div className={layout.buttons}>
              <Button appearance="primary" disabled={!plan || nothing} onClick={() => void save()}>
                {say("yearEnd.make")}
              </Button>
            </div>
          )}
        </div>
      </Section>
      {plan && year !== null && (
        <>
          <Section title={say("yearEnd.preview")}>
            <div className={layout.stack}>
              {fates.map((fate) => (
                <FateList
                  key={fate}
                  fate={fate}
                  outline={plan.outline.filter((each) => each.fate === fate)}
                />
              ))}
            </div>
          </Section>
          <CrossingTasks crossing={plan.crossing} year={year} count={count} />
        </>
      )}
    </div>
  );
}

function FateList({ fate, outline }: { fate: Fate; outline: readonly Outline[] }) {
  const layout = useLayout();
  const { say, find, count } = useWords();
  if (outline.length === 0) return null;
  return (
    <Fold label={say(`yearEnd.${fate}`, { n: count(outline.length) })} open={fate !== "left"}>
      <table className={layout.table} aria-label={say(`yearEnd.${fate}`, { n: count(outline.length) })}>
        <thead>
          <tr>
            <th scope="col">{say("yearEnd.sheet")}</th>
            <th scope="col">{say("yearEnd.rows")}</th>
          </tr>
        </thead>
        <tbody>
          {outline.map(({ sheet, kind, rows }, index) => {
            const note = find(`yearEnd.note.${kind}`, {}, "");
            return (
              <tr key={index}>
                <td style={{ overflowWrap: "anywhere" }}>
                  {sheet}
                  {note !== "" && <div className={layout.quiet}>{note}</div>}
                </td>
                <td>{kind === "form" ? "—" : count(rows)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fold>
  );
}
