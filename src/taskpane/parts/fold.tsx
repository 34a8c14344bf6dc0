/** Something folded away behind one line: a native details element, so that keys and readers know it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ChevronIcon } from "../look/icons";

const useStyles = makeStyles({
  root: { minWidth: 0, "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  summary: {
    cursor: "pointer",
    listStyleType: "none",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "4px 2px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  mark: {
    flexShrink: 0,
    width: "14px",
    height: "14px",
    transitionProperty: "transform",
    transitionDuration: "120ms",
  },
  content: { padding: "4px 0 4px 18px", minWidth: 0 },
  flush: { paddingLeft: 0 },
});

export function Fold(props: { label: ReactNode; open?: boolean; flush?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.root} open={props.open}>
      <summary className={styles.summary}>
        <ChevronIcon className={styles.mark} />
        <span style={{ minWidth: 0, flexGrow: 1 }}>{props.label}</span>
      </summary>
      <div className={mergeClasses(styles.content, props.flush && styles.flush)}>{props.children}</div>
    </details>
  );
}
