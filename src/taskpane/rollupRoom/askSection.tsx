/** 待确认: files whose unit is not certain. They are not counted until somebody says whose they are. */
import { Field, Select } from "@fluentui/react-components";
import type { Asked, UnitAnswer } from "../../sheets/rollup";
import { unitOfFileName } from "../../sheets/rollup";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";
import type { Rollup } from "./useRollup";

const leaveOut = "-";
const asNew = "+";

export function AskSection({ rollup }: { rollup: Rollup }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { state, sorted, change } = rollup;
  const answered = [...state.answers.keys()];
  const received = state.files.flatMap((file) => file.received);
  const open = sorted.asked;
  if (open.length === 0 && answered.length === 0) return null;
  const answer = (id: string, value: UnitAnswer | null) => {
    const answers = new Map(state.answers);
    if (value === null) answers.delete(id);
    else answers.set(id, value);
    change({ answers });
  };
  return (
    <Section title={say("rollup.ask.title")} aside={say("rollup.ask.open", { n: count(open.length) })}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("rollup.ask.what")}</p>
        {open.map((asked) => (
          <Question
            key={asked.received.id}
            asked={asked}
            rollup={rollup}
            onAnswer={(value) => answer(asked.received.id, value)}
          />
        ))}
        {received
          .filter(({ id }) => state.answers.has(id))
          .map(({ id, submission }) => {
            const given = state.answers.get(id);
            const unit = given === "leaveOut" || !given ? say("rollup.ask.leaveOut") : given.unit;
            return (
              <div key={id} className={layout.buttons}>
                <span className={layout.text}>{say("rollup.ask.done", { file: submission.file, unit })}</span>
                <TextButton onClick={() => answer(id, null)}>{say("rollup.ask.again")}</TextButton>
              </div>
            );
          })}
      </div>
    </Section>
  );
}

function Question(props: { asked: Asked; rollup: Rollup; onAnswer: (value: UnitAnswer | null) => void }) {
  const { say } = useWords();
  const { asked, rollup } = props;
  const { submission, written } = asked.received;
  const name = written || unitOfFileName(submission.file);
  const others = rollup.units.map(({ unit }) => unit).filter((unit) => !asked.candidates.includes(unit));
  return (
    <Field
      label={submission.file}
      hint={say(`rollup.ask.${asked.why}`, {
        written: name,
        file: unitOfFileName(submission.file),
        date: submission.date ?? "",
      })}
    >
      <Select
        value=""
        onChange={(_, { value }) =>
          props.onAnswer(
            value === ""
              ? null
              : value === leaveOut
                ? "leaveOut"
                : value === asNew
                  ? { unit: name }
                  : { unit: value },
          )
        }
      >
        <option value="">{say("rollup.ask.choose")}</option>
        {asked.candidates.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
        {others.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
        {!rollup.units.some(({ unit }) => unit === name) && (
          <option value={asNew}>{say("rollup.ask.asNew", { unit: name })}</option>
        )}
        <option value={leaveOut}>{say("rollup.ask.leaveOut")}</option>
      </Select>
    </Field>
  );
}
