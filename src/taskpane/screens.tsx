/**
 * The screens. The first is there at once; the others, and the fields that only they have, come when
 * they are gone to, or while the person looks at the first (budget: 220 KB of JavaScript before it shows).
 */
import { use, useState } from "react";
import type { ComponentType } from "react";
import { HomeScreen } from "./homeScreen/homeScreen";
import type { Screen } from "./session/state";
import { learnRoom } from "./words/paneTables";

const loaders: Readonly<Record<Screen, () => Promise<ComponentType>>> = {
  home: () => Promise.resolve(HomeScreen),
  draw: () => import("./drawScreen/drawScreen").then((room) => room.DrawScreen),
  report: () => import("./reportScreen/reportScreen").then((room) => room.ReportScreen),
  export: () => import("./exportScreen/exportScreen").then((room) => room.ExportScreen),
  work: () => import("./workScreen/workScreen").then((room) => room.WorkScreen),
  settings: () => import("./settingsScreen/settingsScreen").then((room) => room.SettingsScreen),
};

const here = new Map<Screen, ComponentType>([["home", HomeScreen]]);
const coming = new Map<Screen, Promise<ComponentType>>();

function fetchScreen(screen: Screen): Promise<ComponentType> {
  let promise = coming.get(screen);
  if (!promise) {
    const words = screen === "home" ? undefined : learnRoom(screen);
    promise = Promise.all([loaders[screen](), words]).then(([view]) => {
      here.set(screen, view);
      return view;
    });
    // A screen that could not be fetched is asked for again the next time.
    promise.catch(() => coming.delete(screen));
    coming.set(screen, promise);
  }
  return promise;
}

/** A screen that is here is drawn at once; else the component suspends until it is. */
export const ScreenView = ({ screen }: { screen: Screen }) => <Shown key={screen} screen={screen} />;

/** Which of both it was stays: a change of component would throw away what was typed. */
function Shown({ screen }: { screen: Screen }) {
  const [View] = useState(() => here.get(screen));
  return View ? <View /> : <Coming screen={screen} />;
}

/** Of its own: a component that has suspended once has to ask in every rendering. */
function Coming({ screen }: { screen: Screen }) {
  const View = use(fetchScreen(screen));
  return <View />;
}

/** Fetches the other screens while nothing else is to be done. */
export function fetchScreens(): void {
  for (const screen of Object.keys(loaders) as Screen[]) void fetchScreen(screen).catch(() => undefined);
}
