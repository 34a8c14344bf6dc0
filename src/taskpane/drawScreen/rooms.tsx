/** The rooms behind 抽取: each is fetched when it is gone to, with its words. */
import { use, useState } from "react";
import type { ComponentType } from "react";
import type { DrawRoom } from "../session/state";
import { learnRooms } from "../words/paneTables";

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
    promise = Promise.all([loaders[room](), learnRooms()]).then(([view]) => {
      here.set(room, view);
      return view;
    });
    // A room that could not be fetched is asked for again the next time.
    promise.catch(() => coming.delete(room));
    coming.set(room, promise);
  }
  return promise;
}

/** A room that is here is drawn at once; else the component suspends until it is. */
export const RoomView = ({ room }: { room: FarRoom }) => <Room key={room} room={room} />;

/** Which of both it was stays: a change of component would throw away what was typed. */
function Room({ room }: { room: FarRoom }) {
  const [View] = useState(() => here.get(room));
  return View ? <View /> : <Coming room={room} />;
}

/** Of its own: a component that has suspended once has to ask in every rendering. */
function Coming({ room }: { room: FarRoom }) {
  const View = use(fetchRoom(room));
  return <View />;
}
