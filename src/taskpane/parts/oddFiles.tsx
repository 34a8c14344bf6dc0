/** The files of a folder that are no spreadsheets: named, so that a unit's form among them is not overlooked. */
import { Notice } from "./notice";

const mostNamed = 10;

export function OddFiles(props: {
  /** Their paths. */
  names: readonly string[];
  /** "{n} files are not read: {names}", in the room's words. */
  words: (names: string) => string;
}) {
  const { names, words } = props;
  if (names.length === 0) return null;
  const shown = names.slice(0, mostNamed).join("、");
  return <Notice tone="watch">{words(names.length > mostNamed ? `${shown}…` : shown)}</Notice>;
}
