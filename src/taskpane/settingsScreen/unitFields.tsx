/** The unit and its contacts, as they stand on the form. */
import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { Settings } from "../../sheets/settings";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useWords } from "../words/words";

const texts = ["contact", "phone", "mobile"] as const;

export function UnitFields(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const layout = useLayout();
  const { say } = useWords();
  const { settings, onChange } = props;
  return (
    <Section title={say("settings.unit.title")}>
      <div className={layout.stack}>
        <Field label={say("settings.unit")} hint={say("settings.unit.hint")}>
          <Input value={settings.unit} onChange={(_, { value }) => onChange({ unit: value })} />
        </Field>
        <Field label={say("settings.level")}>
          <RadioGroup
            value={settings.level}
            onChange={(_, { value }) => onChange({ level: value === "county" ? "county" : "cityDepartment" })}
          >
            <Radio value="county" label={say("settings.level.county")} />
            <Radio value="cityDepartment" label={say("settings.level.cityDepartment")} />
          </RadioGroup>
        </Field>
        <div className={layout.fields}>
          {texts.map((key) => (
            <Field key={key} label={say(`settings.${key}`)}>
              <Input
                value={settings[key]}
                inputMode={key === "contact" ? "text" : "tel"}
                onChange={(_, { value }) => onChange({ [key]: value })}
              />
            </Field>
          ))}
        </div>
        <Checkbox
          label={say("settings.digestInFooter")}
          checked={settings.digestInFooter}
          onChange={(_, { checked }) => onChange({ digestInFooter: checked === true })}
        />
      </div>
    </Section>
  );
}
