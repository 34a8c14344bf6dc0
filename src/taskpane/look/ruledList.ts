/** A list whose entries are told apart by thin lines: no bullets, no box, long words broken. */
import { makeStyles } from "@fluentui/react-components";
import { signal } from "./theme";

export const useRuledList = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  item: {
    padding: "6px 0",
    borderTop: `1px solid ${signal.line}`,
    ":first-child": { borderTop: "none" },
    overflowWrap: "anywhere",
    minWidth: 0,
  },
});
