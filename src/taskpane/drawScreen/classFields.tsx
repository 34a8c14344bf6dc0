/** One field for each class: its rate, with the percent sign, or its number of households. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { Stratum } from "../../core/draw";
import { useWords } from "../words/words";
import type { RatePlan } from "./drawState";
import type { RuleFault } from "./plan";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: "10px 12px",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 132px), 1fr))",
    "& input": { minWidth: 0, width: "100%" },
  },
});

export function ClassFields(props: {
  strata: readonly Stratum[];
  plan: RatePlan;
  faults: ReadonlyMap<string, RuleFault> | null;
  onChange: (part: Partial<RatePlan>) => void;
}) {
  const styles = useStyles();
  const { say, count, fault, find } = useWords();
  const { plan } = props;
  const rate = plan.mode === "rate";
  const typed = rate ? plan.rates : plan.counts;
  return (
    <div className={styles.list} role="group" aria-label={say(rate ? "draw.rates" : "draw.counts")}>
      {props.strata.map(({ key, size }) => {
        const value = typed[key] ?? "";
        const wrong = value === "" ? undefined : props.faults?.get(key);
        const name = key === "" ? say("draw.class.all") : key;
        return (
          <Field
            key={key}
            label={say("draw.class.field", { name, n: count(size) })}
            validationState={wrong ? "error" : "none"}
            validationMessage={
              wrong
                ? wrong.code.startsWith("pane.")
                  ? find(wrong.code, { ...wrong })
                  : fault(wrong)
                : undefined
            }
          >
            <Input
              value={value}
              placeholder={rate ? "2.5%" : "0"}
              inputMode={rate ? "text" : "numeric"}
              contentAfter={rate ? undefined : say("unit.households")}
              onChange={(_, data) => {
                const next = { ...typed, [key]: data.value };
                props.onChange(rate ? { rates: next } : { counts: next });
              }}
            />
          </Field>
        );
      })}
    </div>
  );
}
