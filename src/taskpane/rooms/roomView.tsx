/** The rooms behind the screens: each is fetched when it is gone to, with its words. */
import { use, useState } from "react";
import type { ComponentType } from "react";
import { learnRoom } from "../words/paneTables";
import type { FarRoom } from "./roomList";

const loaders: Readonly<Record<FarRoom, () => Promise<ComponentType>>> = {
  ceremony: () => import("../ceremonyScreen/ceremonyScreen").then((room) => room.CeremonyScreen),
  teams: () => import("../teamsScreen/teamsScreen").then((room) => room.TeamsScreen),
  records: () => import("../recordsScreen/recordsScreen").then((room) => room.RecordsScreen),
  verify: () => import("../verifyScreen/verifyScreen").then((room) => room.VerifyScreen),
  rollup: () => import("../rollupRoom/rollupRoom").then((room) => room.RollupRoom),
  merge: () => import("../mergeRoom/mergeRoom").then((room) => room.MergeRoom),
  history: () => import("../historyRoom/historyRoom").then((room) => room.HistoryRoom),
  templates: () => import("../templatesRoom/templatesRoom").then((room) => room.TemplatesRoom),
  yearEnd: () => import("../yearEndRoom/yearEndRoom").then((room) => room.YearEndRoom),
  summary: () => import("../summaryRoom/summaryRoom").then((room) => room.SummaryRoom),
  inspect: () => import("../inspectRoom/inspectRoom").then((room) => room.InspectRoom),
  outside: () => import("../outsideRoom/outsideRoom").then((room) => room.OutsideRoom),
  pools: () => import("../poolsRoom/poolsRoom").then((room) => room.PoolsRoom),
  risk: () => import("../riskRoom/riskRoom").then((room) => room.RiskRoom),
  plan: () => import("../planRoom/planRoom").then((room) => room.PlanRoom),
  planner: () => import("../plannerRoom/plannerRoom").then((room) => room.PlannerRoom),
  results: () => import("../resultsRoom/resultsRoom").then((room) => room.ResultsRoom),
  followUps: () => import("../followUpsRoom/followUpsRoom").then((room) => room.FollowUpsRoom),
  revisits: () => import("../revisitsRoom/revisitsRoom").then((room) => room.RevisitsRoom),
  publicity: () => import("../publicityRoom/publicityRoom").then((room) => room.PublicityRoom),
  training: () => import("../trainingRoom/trainingRoom").then((room) => room.TrainingRoom),
  calendar: () => import("../calendarRoom/calendarRoom").then((room) => room.CalendarRoom),
  supervision: () => import("../supervisionRoom/supervisionRoom").then((room) => room.SupervisionRoom),
};

const here = new Map<FarRoom, ComponentType>();
const coming = new Map<FarRoom, Promise<ComponentType>>();

function fetchRoom(room: FarRoom): Promise<ComponentType> {
  let promise = coming.get(room);
  if (!promise) {
    promise = Promise.all([loaders[room](), learnRoom(room)]).then(([view]) => {
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
