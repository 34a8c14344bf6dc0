/** Step 1, 对象范围: the task, the pool, its filters, and whom they leave out. */
import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { checkLabel } from "../../core/draw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { ChoiceFilter } from "./choiceFilter";
import type { Scope } from "./drawState";
import { ExcludedList } from "./excludedList";
import { wholeNumber } from "./plan";
import { choicesOf } from "./scope";
import { LockedNotice } from "./lockedNotice";
import { isOnRecord, labelAfter } from "./onRecord";
import { useDraw } from "./useDraw";
import { poolAddress, usePool } from "./usePool";

const gridsOf = (s: PaneState) => s.grids;
const contentsOf = (s: PaneState) => s.contents;

export function ScopeStep() {
  const layout = useLayout();
  const { say, fault, count } = useWords();
  const session = useSession();
  const contents = usePane(session, contentsOf);
  const plan = contents?.plan;
  const { draw, change, go } = useDraw();
  const { tables, table, objects, scoped, yearlyCap } = usePool();
  const tasks = useId();
  const { scope } = draw;
  const set = (part: Partial<Scope>) => change({ scope: { ...scope, ...part } });
  const choices = useMemo(
    () => ({
      districts: choicesOf(objects.map((o) => o.district)),
      industries: choicesOf(objects.map((o) => o.industry)),
      tags: choicesOf(objects.flatMap((o) => o.tags)),
    }),
    [objects],
  );
  const grids = usePane(session, gridsOf);
  const onRecord = useMemo(() => isOnRecord(grids, contents, draw.label), [grids, contents, draw.label]);
  const next = onRecord ? labelAfter(grids, contents, draw.label) : "";
  const label = checkLabel(draw.label);
  const planned = plan?.find((t) => t.task !== "" && t.task === draw.label);
  const blocked = scoped.uncoded.length > 0 && !scope.leaveOutUncoded;
  const bad = (text: string) => text !== "" && wholeNumber(text) === null;
  const inScope = scoped.members.length + scoped.excluded.length + (blocked ? scoped.uncoded.length : 0);
  const ready =
    draw.label !== "" &&
    label.ok &&
    !onRecord &&
    scoped.members.length > 0 &&
    !blocked &&
    !bad(scope.lookBackMonths) &&
    !bad(yearlyCap);
  if (draw.frozen) return <LockedNotice />;
  return (
    <>
      <Section title={say("draw.scope.task")}>
        <div className={layout.fields}>
          <Field
            label={say("draw.label")}
            required
            hint={planned ? planned.name : say("draw.label.hint")}
            validationState={label.ok ? "none" : "error"}
            validationMessage={label.ok ? undefined : fault(label.error)}
          >
            <Input value={draw.label} list={tasks} onChange={(_, { value }) => change({ label: value })} />
          </Field>
          <Field label={say("draw.pool")}>
            <Select
              value={table ? poolAddress(table) : ""}
              onChange={(_, { value }) => set({ pool: value, districts: [], industries: [], tags: [] })}
            >
              {tables.map((each) => (
                <option key={poolAddress(each)} value={poolAddress(each)}>
                  {poolAddress(each)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        {onRecord && (
          <div style={{ marginTop: 10 }}>
            <Notice
              tone="watch"
              actions={
                <Button size="small" onClick={() => change({ label: next })}>
                  {say("draw.label.useNext", { next })}
                </Button>
              }
            >
              {say("draw.label.used", { label: draw.label, next })}
            </Notice>
          </div>
        )}
        <datalist id={tasks}>
          {plan
            ?.filter((t) => t.task !== "")
            .map((t) => (
              <option key={t.at} value={t.task}>
                {t.name}
              </option>
            ))}
        </datalist>
      </Section>
      <Section title={say("draw.scope.who")}>
        <div className={layout.tight}>
          <Checkbox
            label={say("draw.onlyActive")}
            checked={scope.onlyActive}
            onChange={(_, { checked }) => set({ onlyActive: checked === true })}
          />
          <ChoiceFilter
            label={say("draw.filter.district")}
            choices={choices.districts}
            chosen={scope.districts}
            onChange={(districts) => set({ districts })}
          />
          <ChoiceFilter
            label={say("draw.filter.industry")}
            choices={choices.industries}
            chosen={scope.industries}
            onChange={(industries) => set({ industries })}
          />
          <ChoiceFilter
            label={say("draw.filter.tag")}
            choices={choices.tags}
            chosen={scope.tags}
            onChange={(tags) => set({ tags })}
          />
        </div>
        <div className={layout.fields} style={{ marginTop: 10 }}>
          <Field
            label={say("draw.lookBack")}
            validationState={bad(scope.lookBackMonths) ? "error" : "none"}
            validationMessage={bad(scope.lookBackMonths) ? say("number.whole") : undefined}
          >
            <Input
              inputMode="numeric"
              value={scope.lookBackMonths}
              placeholder={say("draw.noLimit")}
              contentAfter={say("unit.months")}
              onChange={(_, { value }) => set({ lookBackMonths: value.trim() })}
            />
          </Field>
          <Field
            label={say("draw.cap")}
            validationState={bad(yearlyCap) ? "error" : "none"}
            validationMessage={bad(yearlyCap) ? say("number.whole") : undefined}
          >
            <Input
              inputMode="numeric"
              value={yearlyCap}
              placeholder={say("draw.noLimit")}
              contentAfter={say("unit.times")}
              onChange={(_, { value }) => set({ yearlyCap: value.trim() })}
            />
          </Field>
        </div>
      </Section>
      <Section>
        <div className={layout.stack}>
          <p className={layout.text} role="status">
            {say("draw.scope.sentence", {
              pool: count(scoped.pool),
              scope: count(inScope),
              excluded: count(scoped.excluded.length),
              left: count(scoped.members.length),
            })}
          </p>
          <ExcludedList excluded={scoped.excluded} />
          {scoped.uncoded.length > 0 && (
            <Notice tone="watch">
              <p className={layout.text}>{say("draw.uncoded", { n: count(scoped.uncoded.length) })}</p>
              <FaultList faults={scoped.uncoded.map((o) => ({ code: "draw.idEmpty", at: o.at }))} />
              <Checkbox
                label={say("draw.uncoded.leaveOut")}
                checked={scope.leaveOutUncoded}
                onChange={(_, { checked }) => set({ leaveOutUncoded: checked === true })}
              />
            </Notice>
          )}
          <div className={layout.buttons}>
            <Button appearance="primary" disabled={!ready} onClick={() => go("rates")}>
              {say("draw.toRates")}
            </Button>
            {draw.label === "" && <span className={layout.quiet}>{say("draw.label.needed")}</span>}
          </div>
        </div>
      </Section>
    </>
  );
}
