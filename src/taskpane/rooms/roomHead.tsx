/** The head of a room: where one is, and the way back to its screen. */
import { Button } from "@fluentui/react-components";
import { ChevronIcon } from "../look/icons";
import { useSession } from "../session/session";
import { useWords } from "../words/words";
import { leaveRoom } from "./enterRoom";
import { screenOf } from "./roomList";
import type { FarRoom } from "./roomList";

export function RoomHead({ room }: { room: FarRoom }) {
  const session = useSession();
  const { say } = useWords();
  const screen = screenOf(room);
  const back = say("room.back", { screen: say(`nav.${screen}`) });
  return (
    <div style={{ display: "flex", alignItems: "center", gap: 4, minWidth: 0 }}>
      <Button
        appearance="subtle"
        icon={<ChevronIcon style={{ transform: "rotate(180deg)" }} />}
        aria-label={back}
        title={back}
        onClick={() => leaveRoom(session, screen)}
      />
      <h2 style={{ margin: 0, fontSize: 16, lineHeight: "24px", minWidth: 0 }}>{say(`room.${room}`)}</h2>
    </div>
  );
}
