/** Which task the rooms of results are at: kept while one goes from entering to following up and back. */
import { useState } from "react";
import { useSession } from "../session/session";
import type { Session } from "../session/session";

const chosen = new WeakMap<Session, string>();

export function useChosenTask(labels: readonly string[]): readonly [string, (label: string) => void] {
  const session = useSession();
  const [label, setLabel] = useState(() => chosen.get(session) ?? "");
  const standing = labels.includes(label) ? label : (labels[0] ?? "");
  const choose = (next: string) => {
    chosen.set(session, next);
    setLabel(next);
  };
  return [standing, choose];
}
