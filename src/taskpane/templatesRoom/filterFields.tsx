/** Which rows of the ledger a cell counts: the few questions that forms ask, the rest folded away. */
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { OwnFilter } from "../../core/forms/ownForm";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";

const choices = {
  platform: ["provincial", "other"],
  kind: ["internal", "joint"],
  level: ["province", "city", "county"],
  period: ["quarter", "month"],
} as const;
type ChoiceField = keyof typeof choices;
const facts = ["enterprise", "credit", "market"] as const;
const texts = ["department", "item", "entityType", "result"] as const;

interface Props {
  readonly filter: OwnFilter;
  readonly onChange: (filter: OwnFilter) => void;
}

export function FilterFields({ filter, onChange }: Props) {
  const layout = useLayout();
  const { say } = useWords();
  const set = (key: keyof OwnFilter, value: string | true | undefined) => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([each]) => each !== key));
    onChange((value === undefined || value === "" ? rest : { ...rest, [key]: value }) as OwnFilter);
  };
  return (
    <>
      <div className={layout.fields}>
        <Choice field="platform" filter={filter} onSet={set} />
        <Choice field="kind" filter={filter} onSet={set} />
      </div>
      <div role="group" aria-label={say("templates.facts")} className={layout.buttons}>
        {facts.map((fact) => (
          <Checkbox
            key={fact}
            label={say(`templates.fact.${fact}`)}
            checked={filter[fact] === true}
            onChange={(_, { checked }) => set(fact, checked === true ? true : undefined)}
          />
        ))}
      </div>
      <Fold label={say("templates.moreFilters")}>
        <div className={layout.fields}>
          <Choice field="period" filter={filter} onSet={set} />
          <Choice field="level" filter={filter} onSet={set} />
          {texts.map((field) => (
            <Field key={field} label={say(`templates.${field}`)}>
              <Input value={filter[field] ?? ""} onChange={(_, { value }) => set(field, value.trimStart())} />
            </Field>
          ))}
        </div>
      </Fold>
    </>
  );
}

function Choice(props: {
  field: ChoiceField;
  filter: OwnFilter;
  onSet: (key: ChoiceField, value: string | undefined) => void;
}) {
  const { say } = useWords();
  const { field } = props;
  return (
    <Field label={say(`templates.${field}`)}>
      <Select
        value={props.filter[field] ?? ""}
        onChange={(_, { value }) => props.onSet(field, value || undefined)}
      >
        <option value="">{say(`templates.${field}.any`)}</option>
        {choices[field].map((each) => (
          <option key={each} value={each}>
            {say(`templates.${field}.${each}` as Parameters<typeof say>[0])}
          </option>
        ))}
      </Select>
    </Field>
  );
}
