/** Who is drawn from, how many, under which label; the lot itself is made once and stays on record. */
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { DrawFault } from "../../core/draw";
import { localDate, partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { ResultFault } from "../../core/followUp/fault";
import { revisitLabel } from "../../core/followUp/revisit";
import { labelsOnRecord } from "../../sheets/draw";
import { revisitPool, tasksInspected } from "../../sheets/revisits";
import { isOnRecord } from "../drawScreen/onRecord";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { drawRevisits } from "./drawRevisits";

export function LotSection() {
  const layout = useLayout();
  const { say, count, day } = useWords();
  const session = useSession();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const { day: now } = useDay();
  const { year, month } = partsOf(now);
  const [from, setFrom] = useState<LocalDate>(() => localDate(year, 1, 1) ?? now);
  const [until, setUntil] = useState<LocalDate>(now);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const [label, setLabel] = useState(() =>
    revisitLabel(
      `${year}-${String(month).padStart(2, "0")}`,
      labelsOnRecord(session.store.get().grids, contents.tables),
    ),
  );
  const [operator, setOperator] = useState("");
  const [witness, setWitness] = useState("");
  const [refused, setRefused] = useState<readonly (DrawFault | ResultFault)[]>([]);
  const tasks = useMemo(() => tasksInspected(contents.ledger, { from, until }), [contents, from, until]);
  const wanted = chosen.filter((task) => tasks.some((each) => each.task === task));
  const pool = useMemo(
    () => revisitPool(contents.ledger, { from, until, tasks: chosen }),
    [contents, from, until, chosen],
  );
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  const fits = number !== null && number >= 1 && number <= pool.length;
  const taken = useMemo(
    () => isOnRecord(session.store.get().grids, contents, label.trim()),
    [session, contents, label],
  );
  const ready = fits && label.trim() !== "" && !taken && /^回访/.test(label.trim());
  const draw = async () => {
    if (!ready) return;
    const made = await drawRevisits(session, {
      label: label.trim(),
      pool,
      count: number,
      operator: operator.trim(),
      witness: witness.trim(),
    });
    setRefused(made.ok ? [] : made.error);
  };
  const faults: readonly ResultFault[] = [
    ...(pool.length === 0
      ? [
          {
            code: "results.nothingInspected",
            at: say("revisits.ledger"),
            from: day(from),
            until: day(until),
          } as const,
        ]
      : []),
    ...(typed.trim() !== "" && !fits && pool.length > 0
      ? [
          {
            code: "results.countNotWhole",
            at: say("revisits.count"),
            found: typed,
            most: pool.length,
          } as const,
        ]
      : []),
  ];
  return (
    <Section title={say("revisits.draw")} aside={say("revisits.pool", { n: count(pool.length) })}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("revisits.draw.what")}</p>
        <div className={layout.fields}>
          <DayField label={say("revisits.from")} value={from} onPick={setFrom} />
          <DayField label={say("revisits.until")} value={until} onPick={setUntil} />
        </div>
        {tasks.length > 0 && (
          <Fold
            label={
              wanted.length === 0
                ? say("revisits.tasks.all", { n: count(tasks.length) })
                : say("revisits.tasks.some", { n: count(wanted.length) })
            }
          >
            <div role="group" aria-label={say("revisits.tasks")}>
              {tasks.map(({ task, name, objects }) => (
                <div key={task}>
                  <Checkbox
                    checked={chosen.includes(task)}
                    label={say("revisits.tasks.one", { task, name, n: count(objects) })}
                    onChange={(_, { checked }) =>
                      setChosen(checked === true ? [...chosen, task] : chosen.filter((each) => each !== task))
                    }
                  />
                </div>
              ))}
            </div>
          </Fold>
        )}
        <div className={layout.fields}>
          <Field label={say("revisits.count")} required>
            <Input inputMode="numeric" value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <Field
            label={say("revisits.label")}
            required
            validationState={taken ? "error" : "none"}
            validationMessage={taken ? say("revisits.label.taken") : undefined}
            hint={say("revisits.label.hint")}
          >
            <Input value={label} onChange={(_, { value }) => setLabel(value)} />
          </Field>
          <Field label={say("revisits.operator")}>
            <Input value={operator} onChange={(_, { value }) => setOperator(value)} />
          </Field>
          <Field label={say("revisits.witness")}>
            <Input value={witness} onChange={(_, { value }) => setWitness(value)} />
          </Field>
        </div>
        {faults.length + refused.length > 0 && <FaultList faults={[...faults, ...refused]} />}
        <Notice tone="plain">{say("revisits.once")}</Notice>
        <WriteFault slot="draw" />
        <div>
          <Button appearance="primary" disabled={!ready || writing} onClick={() => void draw()}>
            {say("revisits.do")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
