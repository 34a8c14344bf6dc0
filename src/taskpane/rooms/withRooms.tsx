/** A screen with rooms behind it: the screen itself, or the room that was gone to under its head. */
import { Suspense } from "react";
import type { ReactNode } from "react";
import { useLayout } from "../look/layout";
import { useArrival } from "../parts/arrival";
import { Busy } from "../parts/busy";
import { usePane, useSession } from "../session/session";
import { useWords } from "../words/words";
import { RoomHead } from "./roomHead";
import { RoomLinks } from "./roomLinks";
import { roomsOf } from "./roomList";
import type { RoomScreen } from "./roomList";
import { RoomView } from "./roomView";

interface Props {
  readonly screen: RoomScreen;
  /** What the screen itself shows. */
  readonly children: ReactNode;
  /** The ways to its rooms stand below it, unless it shows them itself. */
  readonly links?: boolean;
}

export function WithRooms({ screen, children, links = true }: Props) {
  const layout = useLayout();
  const { say } = useWords();
  const room = usePane(useSession(), (s) => s.rooms[screen]);
  const top = useArrival<HTMLDivElement>(room ?? screen);
  return (
    <div className={layout.stack} ref={top} tabIndex={-1} style={{ outline: "none" }}>
      {room === null ? (
        <>
          {children}
          {links && <RoomLinks title={say("rooms.title")} rooms={roomsOf[screen]} />}
        </>
      ) : (
        <>
          <RoomHead room={room} />
          <Suspense fallback={<Busy label={say("screen.loading")} share={null} />}>
            <RoomView room={room} />
          </Suspense>
        </>
      )}
    </div>
  );
}
