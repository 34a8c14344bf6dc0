/** The few arrangements that all screens share: stacks, rows of buttons, plain tables, quiet words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { signal } from "./theme";

export const useLayout = makeStyles({
  stack: { display: "grid", gap: "12px", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  tight: { display: "grid", gap: "4px", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  /** Fields side by side where there is room for two. */
  fields: {
    display: "grid",
    gap: "12px",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 230px), 1fr))",
    minWidth: 0,
    "& input, & select, & textarea": { minWidth: 0 },
  },
  /** Two columns where the pane has room for them, one beside a sheet: the pane's width counts, not the window's. */
  columns: {
    display: "grid",
    gap: "12px",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 360px), 1fr))",
    alignItems: "start",
    minWidth: 0,
  },
  quiet: { color: signal.quiet, margin: 0 },
  text: { margin: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: "tabular-nums" },
  digest: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: "18px",
    overflowWrap: "anywhere",
    backgroundColor: signal.ground,
    borderRadius: "6px",
    padding: "6px 8px",
    margin: 0,
  },
  scroll: { overflowX: "auto", minWidth: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": {
      textAlign: "right",
      fontWeight: tokens.fontWeightRegular,
      color: signal.quiet,
      padding: "4px 4px 6px",
      borderBottom: `1px solid ${signal.line}`,
      fontSize: "12px",
      whiteSpace: "nowrap",
    },
    "& td": { textAlign: "right", padding: "5px 4px", borderBottom: `1px solid ${signal.line}` },
    "& th:first-child, & td:first-child": { textAlign: "left", paddingLeft: 0 },
    "& th:last-child, & td:last-child": { paddingRight: 0 },
    "& tr:last-child td": { borderBottom: "none" },
    "& tfoot td": { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${signal.line}` },
  },
});
