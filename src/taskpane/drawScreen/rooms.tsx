/** The rooms behind 抽取: each is fetched when it is gone to. */
import { use } from "react";
import type { ComponentType } from "react";
import type { DrawRoom } from "../session/state";

export type FarRoom = Exclude<DrawRoom, "everyday">;

const loaders: Readonly<Record<FarRoom, () => Promise<ComponentType>>> = {
  ceremony: () => import("../ceremonyScreen/ceremonyScreen").then((room) => room.CeremonyScreen),
  teams: () => import("../teamsScreen/teamsScreen").then((room) => room.TeamsScreen),
  records: () => import("../recordsScreen/recordsScreen").then((room) => room.RecordsScreen),
  verify: () => import("../verifyScreen/verifyScreen").then((room) => room.VerifyScreen),
};

const here = new Map<FarRoom, ComponentType>();
const coming = new Map<FarRoom, Promise<ComponentType>>();

function fetchRoom(room: FarRoom): Promise<ComponentType> {
  let promise = coming.get(room);
  if (!promise) {
    promise = loaders[room]().then((view) => {
      here.set(room, view);
      return view;
    });
    // A room that could not be fetched is asked for again the next time.
    promise.catch(() => coming.delete(room));
    coming.set(room, promise);
  }
  return promise;
}

/** Suspends until the room is here. */
export function RoomView({ room }: { room: FarRoom }) {
  const View = here.get(room) ?? use(fetchRoom(room));
  return <View />;
}
