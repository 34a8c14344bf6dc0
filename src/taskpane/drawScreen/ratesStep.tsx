/** Step 2, 各类比例: what divides the pool, how many of each class, and the table of what that gives. */
import { Button, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { strataOf } from "../../core/draw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import { AllocationTable } from "./allocationTable";
import { CeilingNotice } from "./ceilingNotice";
import { ClassFields } from "./classFields";
import { isByClass } from "./drawState";
import type { Division, RatePlan } from "./drawState";
import { ListFaults } from "./listFaults";
import { LockedNotice } from "./lockedNotice";
import { previewOf, ruleOf, stratumOf, wholeNumber } from "./plan";
import { PlanOfferNotice } from "./planOfferNotice";
import { useDraw } from "./useDraw";
import { usePool } from "./usePool";

const divisions: readonly Division[] = ["creditClass", "sectorClass", "district", "none"];
const modes: readonly RatePlan["mode"][] = ["rate", "total", "count"];

export function RatesStep() {
  const layout = useLayout();
  const { say, count, fault } = useWords();
  const { draw, change, go } = useDraw();
  const { scoped, list } = usePool();
  if (draw.frozen) return <LockedNotice />;
  const { plan } = draw;
  const set = (part: Partial<RatePlan>) => change({ plan: { ...plan, ...part } });
  const blanks = scoped.members.filter((o) => stratumOf(o, plan.division) === "").length;
  const frame = list?.ok ? list.value : null;
  const strata = frame ? strataOf(frame) : [];
  const rule = ruleOf(plan, strata);
  const preview = frame && rule.ok ? previewOf(frame, rule.value) : null;
  const reserve = wholeNumber(plan.reserve);
  const total = preview?.ok ? preview.value.reduce((n, a) => n + a.count, 0) : 0;
  return (
    <>
      <Section title={say("draw.division")}>
        <div className={layout.stack}>
          <PlanOfferNotice strata={strata} onTake={set} />
          <RadioGroup
            aria-label={say("draw.division")}
            value={plan.division}
            onChange={(_, { value }) => {
              const division = divisions.find((each) => each === value);
              if (division) set({ division, rates: {}, counts: {} });
            }}
          >
            {divisions.map((division) => (
              <Radio key={division} value={division} label={say(`draw.division.${division}`)} />
            ))}
          </RadioGroup>
          {isByClass(plan.division) && (
            <Notice tone="plain" mark={false}>
              {say("draw.sealed.note")}
            </Notice>
          )}
          {plan.division !== "none" && blanks > 0 && (
            <Field
              label={say("draw.blankClass", { n: count(blanks) })}
              hint={say("draw.blankClass.hint")}
              required
            >
              <Input
                value={plan.blankClass}
                placeholder={say("draw.blankClass.example")}
                onChange={(_, { value }) => set({ blankClass: value })}
              />
            </Field>
          )}
        </div>
      </Section>
      <ListFaults list={list} blankClassAsked={blanks > 0 && plan.blankClass.trim() === ""} />
      {frame && (
        <Section title={say("draw.howMany")}>
          <div className={layout.stack}>
            <div className={layout.fields}>
              <Field label={say("draw.mode")}>
                <Select
                  value={plan.mode}
                  onChange={(_, { value }) => {
                    const mode = modes.find((each) => each === value);
                    if (mode) set({ mode });
                  }}
                >
                  {modes.map((mode) => (
                    <option key={mode} value={mode}>
                      {say(`draw.mode.${mode}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              {plan.mode === "total" && (
                <Field label={say("draw.total")} hint={say("draw.total.hint")}>
                  <Input
                    inputMode="numeric"
                    value={plan.total}
                    contentAfter={say("unit.households")}
                    onChange={(_, { value }) => set({ total: value })}
                  />
                </Field>
              )}
              {plan.mode === "rate" && (
                <Field label={say("draw.rounding")}>
                  <Select
                    value={plan.rounding}
                    onChange={(_, { value }) => set({ rounding: value === "halfUp" ? "halfUp" : "up" })}
                  >
                    <option value="up">{say("draw.rounding.up")}</option>
                    <option value="halfUp">{say("draw.rounding.halfUp")}</option>
                  </Select>
                </Field>
              )}
              <Field
                label={say("draw.reserve")}
                validationState={reserve === null ? "error" : "none"}
                validationMessage={reserve === null ? say("number.whole") : undefined}
              >
                <Input
                  inputMode="numeric"
                  value={plan.reserve}
                  contentAfter={say("unit.perClass")}
                  onChange={(_, { value }) => set({ reserve: value })}
                />
              </Field>
            </div>
            {plan.mode !== "total" && (
              <ClassFields strata={strata} plan={plan} faults={rule.ok ? null : rule.error} onChange={set} />
            )}
          </div>
        </Section>
      )}
      {preview?.ok && reserve !== null && (
        <Section title={say("draw.preview")} aside={say("draw.preview.noNames")}>
          <div className={layout.stack}>
            <AllocationTable allocations={preview.value} reserve={reserve} />
            <CeilingNotice drawn={total} size={frame?.size ?? 0} />
            <p className={layout.text} role="status">
              {say("draw.sentence", {
                size: count(frame?.size ?? 0),
                drawn: count(total),
                excluded: count(scoped.excluded.length),
              })}
            </p>
            <div className={layout.buttons}>
              <Button appearance="primary" disabled={total === 0} onClick={() => go("freeze")}>
                {say("draw.toFreeze")}
              </Button>
            </div>
          </div>
        </Section>
      )}
      {preview && !preview.ok && <FaultList faults={preview.error} />}
      {frame && !rule.ok && plan.mode === "total" && plan.total !== "" && (
        <Notice tone="watch">
          {fault({ code: "draw.totalInvalid", found: plan.total } as { code: string })}
        </Notice>
      )}
    </>
  );
}
