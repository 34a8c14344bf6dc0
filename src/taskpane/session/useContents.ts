/** What was read, and the day from which the pane looks at it. For screens, which are drawn only once something was read. */
import type { LocalDate } from "../../core/calendar/localDate";
import type { WorkbookContents } from "../../sheets";
import { today } from "./services";
import { usePane, useSession } from "./session";
import type { PaneState } from "./state";
import { lookingFrom } from "./standing";

const contentsOf = (s: PaneState) => s.contents;
const dayOf = (s: PaneState) => s.chosenDay;

export function useContents(): WorkbookContents {
  const contents = usePane(useSession(), contentsOf);
  if (!contents) throw new Error("a screen was drawn before the workbook was read");
  return contents;
}

/** `day`: looked from. `now`: the wall calendar's. */
export function useDay(): { day: LocalDate; now: LocalDate; chosen: LocalDate | null } {
  const session = useSession();
  const contents = useContents();
  const chosen = usePane(session, dayOf);
  const now = today(session.services.now());
  return { day: lookingFrom(contents, chosen, now), now, chosen };
}
