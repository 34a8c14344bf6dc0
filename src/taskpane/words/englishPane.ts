/** All of the pane's English, in one piece that is fetched when somebody wants it. */
import type { Table } from "../../locale/text";
import pane from "../../locale/en-US/pane.json";
import draw from "../../locale/en-US/pane-draw.json";
import rooms from "../../locale/en-US/pane-rooms.json";
import rollup from "../../locale/en-US/pane-rollup.json";
import merge from "../../locale/en-US/pane-merge.json";
import history from "../../locale/en-US/pane-history.json";
import templates from "../../locale/en-US/pane-templates.json";
import yearEnd from "../../locale/en-US/pane-yearEnd.json";
import summary from "../../locale/en-US/pane-summary.json";
import inspect from "../../locale/en-US/pane-inspect.json";
import report from "../../locale/en-US/pane-report.json";
import exporting from "../../locale/en-US/pane-export.json";
import settings from "../../locale/en-US/pane-settings.json";
import outside from "../../locale/en-US/pane-outside.json";
import pools from "../../locale/en-US/pane-pools.json";
import risk from "../../locale/en-US/pane-risk.json";
import plan from "../../locale/en-US/pane-plan.json";
import planner from "../../locale/en-US/pane-planner.json";
import results from "../../locale/en-US/pane-results.json";
import followUps from "../../locale/en-US/pane-followUps.json";
import revisits from "../../locale/en-US/pane-revisits.json";
import publicity from "../../locale/en-US/pane-publicity.json";
import training from "../../locale/en-US/pane-training.json";
import calendar from "../../locale/en-US/pane-calendar.json";
import supervision from "../../locale/en-US/pane-supervision.json";

export const englishPane: Table = {
  ...pane,
  ...draw,
  ...rooms,
  ...rollup,
  ...merge,
  ...history,
  ...templates,
  ...yearEnd,
  ...summary,
  ...inspect,
  ...report,
  ...exporting,
  ...settings,
  ...outside,
  ...pools,
  ...risk,
  ...plan,
  ...planner,
  ...results,
  ...followUps,
  ...revisits,
  ...publicity,
  ...training,
  ...calendar,
  ...supervision,
};
