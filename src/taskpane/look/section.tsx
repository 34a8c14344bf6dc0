/** A titled part of a screen: one heading, a few words beside it, and its content on a white card. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import { signal } from "./theme";

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${signal.line}`,
    borderRadius: "10px",
    padding: "14px",
    minWidth: 0,
  },
  head: { display: "flex", alignItems: "baseline", gap: "8px", flexWrap: "wrap", marginBottom: "10px" },
  title: {
    margin: 0,
    fontSize: "15px",
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  aside: { marginLeft: "auto", color: signal.quiet, fontSize: "12px", textAlign: "right" },
});

export function Section(props: {
  title?: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section
      className={mergeClasses(styles.root, props.className)}
      aria-labelledby={props.title ? id : undefined}
    >
      {props.title && (
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {props.title}
          </h2>
          {props.aside && <div className={styles.aside}>{props.aside}</div>}
        </div>
      )}
      {props.children}
    </section>
  );
}
