/**
 * The five screens. The first is there at once; the others, and the fields that only they have, come when
 * they are gone to, or while the person looks at the first (budget: 220 KB of JavaScript before it shows).
 */
import { lazy } from "react";
import type { ComponentType } from "react";
import { HomeScreen } from "./homeScreen/homeScreen";
import type { Screen } from "./session/state";

const loaders = {
  draw: () => import("./drawScreen/drawScreen").then((m) => ({ default: m.DrawScreen })),
  report: () => import("./reportScreen/reportScreen").then((m) => ({ default: m.ReportScreen })),
  export: () => import("./exportScreen/exportScreen").then((m) => ({ default: m.ExportScreen })),
  settings: () => import("./settingsScreen/settingsScreen").then((m) => ({ default: m.SettingsScreen })),
};

export const screenViews: Readonly<Record<Screen, ComponentType>> = {
  home: HomeScreen,
  draw: lazy(loaders.draw),
  report: lazy(loaders.report),
  export: lazy(loaders.export),
  settings: lazy(loaders.settings),
};

/** Fetches the other screens while nothing else is to be done. */
export function fetchScreens(): void {
  for (const load of Object.values(loaders)) void load();
}
