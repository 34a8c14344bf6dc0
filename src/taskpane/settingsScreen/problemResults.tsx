/** Which results are problems: a table that the unit can change and add to. */
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../sheets/settings";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";

export function ProblemResults(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const layout = useLayout();
  const { say } = useWords();
  const [wording, setWording] = useState("");
  const { rules } = props.settings;
  const results = Object.entries(rules.problemResults);
  const set = (result: string, problem: boolean) =>
    props.onChange({ rules: { ...rules, problemResults: { ...rules.problemResults, [result]: problem } } });
  const fresh = wording.trim().normalize("NFKC");
  return (
    <Section title={say("settings.results")}>
      <p className={layout.quiet} style={{ marginBottom: 6 }}>
        {say("settings.results.hint")}
      </p>
      <Fold
        label={say("settings.results.count", {
          n: results.length,
          problems: results.filter(([, problem]) => problem).length,
        })}
      >
        <div role="group" aria-label={say("settings.results")}>
          {results.map(([result, problem]) => (
            <div key={result}>
              <Checkbox
                label={result}
                checked={problem}
                onChange={(_, { checked }) => set(result, checked === true)}
              />
            </div>
          ))}
        </div>
        <Field label={say("settings.results.new")}>
          <Input value={wording} onChange={(_, { value }) => setWording(value)} />
        </Field>
        <Button
          style={{ marginTop: 8 }}
          disabled={fresh === "" || fresh in rules.problemResults}
          onClick={() => {
            set(fresh, true);
            setWording("");
          }}
        >
          {say("settings.results.add")}
        </Button>
      </Fold>
    </Section>
  );
}
