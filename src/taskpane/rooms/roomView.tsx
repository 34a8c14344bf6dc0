/** The rooms behind the screens: each is fetched when it is gone to, with its words. */
import type { ComponentType } from "react";
import { learnRoom } from "../words/paneTables";
import { fetchedViews } from "./fetchedViews";
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

const rooms = fetchedViews<FarRoom>(async (room) => {
  const [view] = await Promise.all([loaders[room](), learnRoom(room)]);
  return view;
});

/** The room that was gone to, fetched with its words. */
export const RoomView = ({ room }: { room: FarRoom }) => <rooms.View of={room} />;
