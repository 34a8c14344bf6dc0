/** Nothing to draw from yet: what this screen will do, and the one thing that it needs. */
import { Button } from "@fluentui/react-components";
import { RefreshIcon } from "../look/icons";
import { Section } from "../look/section";
import { useSession } from "../session/session";
import { useWords } from "../words/words";

export function NoPool() {
  const session = useSession();
  const { say } = useWords();
  return (
    <Section title={say("draw.empty.title")}>
      <p style={{ marginTop: 0 }}>{say("draw.empty.body")}</p>
      <p>{say("draw.empty.need")}</p>
      <Button icon={<RefreshIcon />} onClick={() => void session.refresh()}>
        {say("do.refresh")}
      </Button>
    </Section>
  );
}
