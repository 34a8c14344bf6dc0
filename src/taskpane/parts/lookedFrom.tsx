/** Which day is looked from, wherever it is not today; the rule is `lookingFrom`. */
import { Button } from "@fluentui/react-components";
import { useSession } from "../session/session";
import { useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { Notice } from "./notice";

export function LookedFrom() {
  const session = useSession();
  const { say, day: dayText } = useWords();
  const { day, now, chosen } = useDay();
  if (day === now) return null;
  const useToday = (
    <Button size="small" onClick={() => session.store.set({ chosenDay: now })}>
      {say("home.useToday")}
    </Button>
  );
  return (
    <Notice tone="plain" actions={useToday}>
      {say(chosen ? "home.lookingFrom" : "home.lookingBack", { day: dayText(day) })}
    </Notice>
  );
}
