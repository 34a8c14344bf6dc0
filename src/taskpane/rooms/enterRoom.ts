/** Going to a room, from wherever one is, and back to its screen. */
import type { Session } from "../session/session";
import { screenOf } from "./roomList";
import type { FarRoom, RoomScreen } from "./roomList";

export function enterRoom({ store }: Session, room: FarRoom): void {
  const screen = screenOf(room);
  store.set(({ rooms }) => ({ screen, rooms: { ...rooms, [screen]: room } }));
}

export function leaveRoom({ store }: Session, screen: RoomScreen): void {
  store.set(({ rooms }) => ({ screen, rooms: { ...rooms, [screen]: null } }));
}

/** The room of a draw on record; `label` is the draw's 任务编号. */
export function enterDraw(session: Session, room: "teams" | "records", label: string): void {
  session.store.set({ drawLabel: label });
  enterRoom(session, room);
}
