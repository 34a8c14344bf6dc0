/** Puts the pane into a page, on any host. Gives the session back, for tests and for a page that has its own say. */
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { fetchScreens } from "./screens";
import { createSession } from "./session/session";
import type { Session } from "./session/session";
import type { PaneServices } from "./session/services";

export function openPane(root: HTMLElement, services: PaneServices): Session {
  const session = createSession(services);
  createRoot(root).render(<App session={session} />);
  void session.refresh().then(fetchScreens);
  return session;
}
