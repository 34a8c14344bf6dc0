/** 检查人员 from the department's pool; a name of the row that the pool does not know stays, and is asked about. */
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { Officer } from "../../core/registry/officer";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";

export function OfficerPick(props: {
  pool: readonly Officer[];
  officers: readonly string[];
  onChange: (officers: readonly string[]) => void;
}) {
  const layout = useLayout();
  const { say } = useWords();
  const { pool, officers, onChange } = props;
  if (pool.length === 0)
    return (
      <Field label={say("results.officers")} hint={say("results.officers.typed")}>
        <Input
          value={officers.join("、")}
          onChange={(_, { value }) => onChange(value.split(/[、，,]/).map((name) => name.trim()))}
        />
      </Field>
    );
  const names = [...new Set(pool.filter(({ active }) => active !== false).map(({ name }) => name))];
  const others = names.filter((name) => !officers.includes(name));
  return (
    <div className={layout.tight} role="group" aria-label={say("results.officers")}>
      <span>{say("results.officers")}</span>
      {officers.filter(Boolean).map((name) => (
        <Checkbox
          key={name}
          label={name}
          checked
          onChange={() => onChange(officers.filter((each) => each !== name))}
        />
      ))}
      <Select
        aria-label={say("results.officers.add")}
        value=""
        onChange={(_, { value }) => value && onChange([...officers.filter(Boolean), value])}
      >
        <option value="">{say("results.officers.add")}</option>
        {others.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
