/** 推算: tasks that a person thinks of adding, and what the three ratios would then be. Nothing is written. */
import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { percentText } from "../../core/draw";
import type { AddedTasks, Prospect } from "../../core/targets/whatIf";
import { isCountable, mostHouseholds, mostTimes } from "../../core/targets/whatIf";
import { AlertIcon, CheckIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import { useSpoken } from "./useSpoken";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gap: "4px",
    gridTemplateColumns: "minmax(0, 1fr)",
    border: `1px solid ${signal.line}`,
    borderRadius: "8px",
    padding: "8px 10px",
    margin: 0,
    minWidth: 0,
  },
  numbers: {
    display: "grid",
    gap: "8px",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    maxWidth: "320px",
  },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center" },
  results: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  result: { display: "flex", gap: "6px", alignItems: "flex-start" },
  mark: { width: "16px", height: "16px", flexShrink: 0, marginTop: "2px" },
});

/** 再开展 2 次、每次 30 户的联合抽查: what people ask. */
const first: AddedTasks = { times: 2, households: 30, joint: true, enterprise: true, byCredit: true };

export function WhatIfSection(props: {
  added: readonly AddedTasks[];
  onChange: (added: readonly AddedTasks[]) => void;
  prospects: readonly Prospect[];
}) {
  const layout = useLayout();
  const { say } = useWords();
  const { added, onChange, prospects } = props;
  const change = (at: number, part: Partial<AddedTasks>) =>
    onChange(added.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const whole = added.every(isCountable);
  return (
    <Section title={say("history.whatIf")}>
      <div className={layout.stack}>
        {added.length === 0 && <p className={layout.quiet}>{say("history.whatIf.what")}</p>}
        {added.map((tasks, index) => (
          <OneRow
            key={index}
            at={index + 1}
            tasks={tasks}
            onChange={(part) => change(index, part)}
            onRemove={() => onChange(added.filter((_, other) => other !== index))}
          />
        ))}
        <div className={layout.buttons}>
          <Button onClick={() => onChange([...added, added.at(-1) ?? first])}>
            {say(added.length === 0 ? "history.whatIf.start" : "history.whatIf.more")}
          </Button>
          {added.length > 0 && <Button onClick={() => onChange([])}>{say("history.whatIf.clear")}</Button>}
        </div>
        {added.length > 0 && (
          <div role="status" className={layout.stack}>
            {whole ? (
              <Results prospects={prospects} />
            ) : (
              <p className={layout.text}>{say("history.whatIf.wrong")}</p>
            )}
          </div>
        )}
        {added.length > 0 && <p className={layout.quiet}>{say("history.whatIf.assumed")}</p>}
      </div>
    </Section>
  );
}

function OneRow(props: {
  at: number;
  tasks: AddedTasks;
  onChange: (part: Partial<AddedTasks>) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { at, tasks, onChange, onRemove } = props;
  const number = (key: "times" | "households", least: number, most: number) => (
    <Field label={say(`history.whatIf.${key}`)}>
      <Input
        type="number"
        min={least}
        max={most}
        value={Number.isNaN(tasks[key]) ? "" : String(tasks[key])}
        onChange={(_, { value }) => onChange({ [key]: value.trim() === "" ? NaN : Number(value) })}
      />
    </Field>
  );
  return (
    <fieldset className={styles.row}>
      <legend>{say("history.whatIf.row", { n: String(at) })}</legend>
      <div className={styles.numbers}>
        {number("times", 0, mostTimes)}
        {number("households", 1, mostHouseholds)}
      </div>
      <div className={styles.choices}>
        <Checkbox
          label={say("history.whatIf.joint")}
          checked={tasks.joint}
          onChange={(_, { checked }) => onChange({ joint: checked === true })}
        />
        <Checkbox
          label={say("history.whatIf.enterprise")}
          checked={tasks.enterprise}
          onChange={(_, { checked }) =>
            onChange({ enterprise: checked === true, ...(checked === true ? {} : { byCredit: false }) })
          }
        />
        <Checkbox
          label={say("history.whatIf.byCredit")}
          checked={tasks.byCredit && tasks.enterprise}
          disabled={!tasks.enterprise}
          onChange={(_, { checked }) => onChange({ byCredit: checked === true })}
        />
      </div>
      <div>
        <Button size="small" onClick={onRemove} aria-label={say("history.whatIf.remove", { n: String(at) })}>
          {say("history.whatIf.removeShort")}
        </Button>
      </div>
    </fieldset>
  );
}

function Results({ prospects }: { prospects: readonly Prospect[] }) {
  const styles = useStyles();
  const { say, term, count } = useWords();
  const spoken = useSpoken();
  return (
    <ul className={styles.results}>
      {prospects.map(({ id, now, then, met, need, goalPpm, measure }) => {
        const goal = percentText(goalPpm);
        const verdict =
          then.whole === 0
            ? say("ratio.notStarted")
            : met
              ? say("history.whatIf.met", { goal })
              : need === null
                ? say("history.whatIf.never", { goal })
                : say(`history.whatIf.need.${measure}`, { goal, n: count(need) });
        const Mark = met ? CheckIcon : AlertIcon;
        return (
          <li key={id} className={styles.result}>
            <Mark className={styles.mark} style={{ color: met ? signal.good : signal.watch }} />
            <span>
              {say("history.whatIf.result", {
                name: term(`target.${id}`),
                now: spoken(now),
                then: spoken(then),
                verdict,
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
