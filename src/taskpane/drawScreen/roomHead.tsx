/** The head of a room behind 抽取: where one is, and the way back. */
import { Button } from "@fluentui/react-components";
import { ChevronIcon } from "../look/icons";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";

export function RoomHead() {
  const session = useSession();
  const { say } = useWords();
  const room = usePane(session, (s) => s.drawRoom);
  if (room === "everyday") return null;
  return (
    <div style={{ display: "flex", alignItems: "center", gap: 4, minWidth: 0 }}>
      <Button
        appearance="subtle"
        icon={<ChevronIcon style={{ transform: "rotate(180deg)" }} />}
        aria-label={say("room.back")}
        title={say("room.back")}
        onClick={() => session.store.set({ drawRoom: "everyday" })}
      />
      <h2 style={{ margin: 0, fontSize: 16, lineHeight: "24px", minWidth: 0 }}>{say(`room.${room}`)}</h2>
    </div>
  );
}
