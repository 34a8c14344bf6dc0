/** The texts of each room, fetched with it: its own words, and its own faults' sentences; and of screens that bring some. */
import type { Table } from "../../locale/text";
import type { FarRoom, RoomScreen } from "../rooms/roomList";
import type draw from "../../locale/zh-CN/pane-draw.json";
import type rooms from "../../locale/zh-CN/pane-rooms.json";
import type rollup from "../../locale/zh-CN/pane-rollup.json";
import type merge from "../../locale/zh-CN/pane-merge.json";
import type history from "../../locale/zh-CN/pane-history.json";
import type templates from "../../locale/zh-CN/pane-templates.json";
import type yearEnd from "../../locale/zh-CN/pane-yearEnd.json";
import type summary from "../../locale/zh-CN/pane-summary.json";
import type inspect from "../../locale/zh-CN/pane-inspect.json";
import type report from "../../locale/zh-CN/pane-report.json";
import type exporting from "../../locale/zh-CN/pane-export.json";
import type settings from "../../locale/zh-CN/pane-settings.json";
import type outside from "../../locale/zh-CN/pane-outside.json";
import type pools from "../../locale/zh-CN/pane-pools.json";
import type risk from "../../locale/zh-CN/pane-risk.json";
import type plan from "../../locale/zh-CN/pane-plan.json";
import type planner from "../../locale/zh-CN/pane-planner.json";
import type results from "../../locale/zh-CN/pane-results.json";
import type followUps from "../../locale/zh-CN/pane-followUps.json";
import type revisits from "../../locale/zh-CN/pane-revisits.json";
import type publicity from "../../locale/zh-CN/pane-publicity.json";
import type training from "../../locale/zh-CN/pane-training.json";
import type calendar from "../../locale/zh-CN/pane-calendar.json";
import type supervision from "../../locale/zh-CN/pane-supervision.json";

export type RoomKey =
  | keyof typeof draw
  | keyof typeof rooms
  | keyof typeof rollup
  | keyof typeof merge
  | keyof typeof history
  | keyof typeof templates
  | keyof typeof yearEnd
  | keyof typeof summary
  | keyof typeof inspect
  | keyof typeof report
  | keyof typeof exporting
  | keyof typeof settings
  | keyof typeof outside
  | keyof typeof pools
  | keyof typeof risk
  | keyof typeof plan
  | keyof typeof planner
  | keyof typeof results
  | keyof typeof followUps
  | keyof typeof revisits
  | keyof typeof publicity
  | keyof typeof training
  | keyof typeof calendar
  | keyof typeof supervision;

type Chinese = () => Promise<{ default: Table }>;

const draws: Chinese = () => import("../../locale/zh-CN/pane-draw.json");
const documentsFaults: Chinese = () => import("../../locale/zh-CN/faults-documents.json");
const teamsFaults: Chinese = () => import("../../locale/zh-CN/faults-teams.json");
const drawing: Chinese = () => import("../../locale/zh-CN/pane-rooms.json");
const planFaults: Chinese = () => import("../../locale/zh-CN/faults-plan.json");
const entering: Chinese = () => import("../../locale/zh-CN/pane-results.json");
const resultsFaults: Chinese = () => import("../../locale/zh-CN/faults-results.json");
const publicityFaults: Chinese = () => import("../../locale/zh-CN/faults-publicity.json");
const supervisionFaults: Chinese = () => import("../../locale/zh-CN/faults-supervision.json");
const templatesFaults: Chinese = () => import("../../locale/zh-CN/faults-templates.json");
const poolsFaults: Chinese = () => import("../../locale/zh-CN/faults-pools.json");

/** A screen that brings texts of its own; 首页 is there before any could come. */
type TaughtScreen = RoomScreen | "settings";

export type Taught = FarRoom | TaughtScreen;

export const chineseOf: Readonly<
  Record<FarRoom, readonly Chinese[]> & Partial<Record<TaughtScreen, readonly Chinese[]>>
> = {
  draw: [draws, teamsFaults],
  report: [() => import("../../locale/zh-CN/pane-report.json"), documentsFaults],
  export: [() => import("../../locale/zh-CN/pane-export.json"), documentsFaults],
  settings: [() => import("../../locale/zh-CN/pane-settings.json")],
  ceremony: [draws, drawing, teamsFaults, documentsFaults],
  teams: [draws, drawing, teamsFaults],
  records: [draws, drawing, teamsFaults, documentsFaults],
  verify: [draws, drawing, teamsFaults, documentsFaults],
  rollup: [() => import("../../locale/zh-CN/pane-rollup.json")],
  merge: [() => import("../../locale/zh-CN/pane-merge.json")],
  history: [() => import("../../locale/zh-CN/pane-history.json")],
  templates: [() => import("../../locale/zh-CN/pane-templates.json"), templatesFaults],
  yearEnd: [() => import("../../locale/zh-CN/pane-yearEnd.json")],
  summary: [
    () => import("../../locale/zh-CN/pane-summary.json"),
    () => import("../../locale/zh-CN/faults-summary.json"),
    documentsFaults,
  ],
  inspect: [() => import("../../locale/zh-CN/pane-inspect.json"), documentsFaults],
  outside: [() => import("../../locale/zh-CN/pane-outside.json"), publicityFaults, documentsFaults],
  pools: [() => import("../../locale/zh-CN/pane-pools.json"), poolsFaults],
  risk: [() => import("../../locale/zh-CN/pane-risk.json"), draws, poolsFaults, supervisionFaults],
  plan: [() => import("../../locale/zh-CN/pane-plan.json"), planFaults],
  planner: [
    () => import("../../locale/zh-CN/pane-planner.json"),
    () => import("../../locale/zh-CN/pane-plan.json"),
    planFaults,
  ],
  results: [entering, resultsFaults, teamsFaults],
  // Its tasks are chosen as in 检查结果.
  followUps: [() => import("../../locale/zh-CN/pane-followUps.json"), entering, resultsFaults, teamsFaults],
  revisits: [() => import("../../locale/zh-CN/pane-revisits.json"), draws, resultsFaults, teamsFaults],
  publicity: [() => import("../../locale/zh-CN/pane-publicity.json"), publicityFaults, documentsFaults],
  training: [() => import("../../locale/zh-CN/pane-training.json"), publicityFaults],
  calendar: [() => import("../../locale/zh-CN/pane-calendar.json"), supervisionFaults],
  supervision: [() => import("../../locale/zh-CN/pane-supervision.json"), supervisionFaults],
};
