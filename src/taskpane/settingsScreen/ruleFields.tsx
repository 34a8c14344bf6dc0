/** 口径: every counting rule that no official text settles, with what it means and its choices. */
import { Field, Select } from "@fluentui/react-components";
import type { Settings } from "../../sheets/settings";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import type { RuleName } from "../reportScreen/rulesBehind";
import { useWords } from "../words/words";

/** Every rule with its choices, the default first. */
export const ruleChoices: Readonly<Record<RuleName, readonly (string | boolean)[]>> = {
  date: ["inspection", "completion"],
  taskCounts: ["started", "finished"],
  households: ["perTask", "perYear"],
  levelsAreJoint: [false, true],
  cooperativesAreEnterprises: [false, true],
  marketTakesPart: [false, true],
  higherLevelCounts: [true, false],
  unitTasks: ["leadsOrTakesPart", "leads"],
  cityOwnLevelOnly: [true, false],
  ratioPlatforms: ["provincial", "all"],
  dueBeforeRestDay: [true, false],
};

export const ruleNames = Object.keys(ruleChoices) as readonly RuleName[];

export function RuleFields(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const { rules } = props.settings;
  const set = (name: RuleName, value: string | boolean) =>
    props.onChange({ rules: { ...rules, [name]: value } });
  return (
    <Section title={say("settings.rules")} aside={say("settings.rules.aside")}>
      <div className={layout.stack}>
        {ruleNames.map((name) => (
          <Field key={name} label={term(`rule.${name}`)} hint={term(`rule.${name}.explanation`)}>
            <Select
              value={String(rules[name])}
              onChange={(_, { value }) => {
                const choice = ruleChoices[name].find((each) => String(each) === value);
                if (choice !== undefined) set(name, choice);
              }}
            >
              {ruleChoices[name].map((choice) => (
                <option key={String(choice)} value={String(choice)}>
                  {term(`rule.${name}.${choice}`)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Section>
  );
}
