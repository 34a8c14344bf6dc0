/** "Where does the data go": 不联网、不上传. */
import { ShieldIcon } from "../look/icons";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

export function NoNetwork() {
  const { say } = useWords();
  return (
    <Section>
      <div style={{ display: "flex", gap: 10, alignItems: "flex-start" }}>
        <ShieldIcon width={24} height={24} style={{ color: signal.good, flexShrink: 0 }} />
        <div>
          <strong>{say("settings.offline")}</strong>
          <p style={{ margin: 0 }}>{say("settings.offline.what")}</p>
        </div>
      </div>
    </Section>
  );
}
