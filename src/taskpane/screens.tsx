/**
 * The screens. The first is there at once; the others, and the fields that only they have, come when
 * they are gone to, or while the person looks at the first (budget: 220 KB of JavaScript before it shows).
 */
import type { ComponentType } from "react";
import { HomeScreen } from "./homeScreen/homeScreen";
import type { Screen } from "./session/state";
import { fetchedViews } from "./rooms/fetchedViews";
import { learnRoom } from "./words/paneTables";

const loaders: Readonly<Record<Screen, () => Promise<ComponentType>>> = {
  home: () => Promise.resolve(HomeScreen),
  draw: () => import("./drawScreen/drawScreen").then((room) => room.DrawScreen),
  report: () => import("./reportScreen/reportScreen").then((room) => room.ReportScreen),
  export: () => import("./exportScreen/exportScreen").then((room) => room.ExportScreen),
  work: () => import("./workScreen/workScreen").then((room) => room.WorkScreen),
  settings: () => import("./settingsScreen/settingsScreen").then((room) => room.SettingsScreen),
};

const views = fetchedViews<Screen>(
  async (screen) => {
    const words = screen === "home" ? undefined : learnRoom(screen);
    const [view] = await Promise.all([loaders[screen](), words]);
    return view;
  },
  [["home", HomeScreen]],
);

/** The screen that was gone to, fetched with its words. */
export const ScreenView = ({ screen }: { screen: Screen }) => <views.View of={screen} />;

/** Fetches the other screens while nothing else is to be done. */
export function fetchScreens(): void {
  for (const screen of Object.keys(loaders) as Screen[]) void views.fetch(screen).catch(() => undefined);
}
