/** A button that reads like a link: an address in a sentence, "show more" below a list. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "inline",
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    textUnderlineOffset: "2px",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    borderRadius: "2px",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export function TextButton(props: { onClick: () => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.root} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
