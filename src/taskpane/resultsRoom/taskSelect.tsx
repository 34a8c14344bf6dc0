/** Which task: drawn ones first, then those whose rows stand in the ledger. */
import { Field, Select } from "@fluentui/react-components";
import { useWords } from "../words/words";
import type { TaskChoice } from "./useTask";

export function TaskSelect(props: {
  choices: readonly TaskChoice[];
  label: string;
  onChoose: (label: string) => void;
}) {
  const { say } = useWords();
  const option = ({ label, name }: TaskChoice) => (
    <option key={label} value={label}>
      {[label, name].filter(Boolean).join(" ")}
    </option>
  );
  const drawn = props.choices.filter((each) => each.drawn);
  const others = props.choices.filter((each) => !each.drawn);
  return (
    <Field label={say("results.task")}>
      <Select value={props.label} onChange={(_, { value }) => props.onChoose(value)}>
        {drawn.length > 0 && <optgroup label={say("results.task.drawn")}>{drawn.map(option)}</optgroup>}
        {others.length > 0 && <optgroup label={say("results.task.ledger")}>{others.map(option)}</optgroup>}
      </Select>
    </Field>
  );
}
