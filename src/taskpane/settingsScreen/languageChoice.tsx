/** The language of the pane: at once for this sitting, and for the workbook when the settings are written. */
import { Radio, RadioGroup } from "@fluentui/react-components";
import { languages } from "../../locale/text";
import type { Settings } from "../../sheets/settings";
import { Section } from "../look/section";
import { useSession } from "../session/session";
import { useWords } from "../words/words";

const names = { "zh-CN": "中文", "en-US": "English" };

export function LanguageChoice(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const session = useSession();
  const { say, language } = useWords();
  return (
    <Section title={say("settings.language")}>
      <RadioGroup
        layout="horizontal"
        aria-label={say("settings.language")}
        value={language}
        onChange={(_, { value }) => {
          const chosen = languages.find((each) => each === value);
          if (!chosen) return;
          session.store.set({ language: chosen });
          props.onChange({ language: chosen });
        }}
      >
        {languages.map((each) => (
          <Radio key={each} value={each} label={names[each]} />
        ))}
      </RadioGroup>
    </Section>
  );
}
