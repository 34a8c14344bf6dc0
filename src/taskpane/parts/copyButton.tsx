/** Copies a text and says so; where the clipboard is refused, the text is shown, selected, to copy by hand. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CopyIcon } from "../look/icons";
import { useSession } from "../session/session";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  root: { display: "grid", gap: "8px", minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  text: {
    font: "inherit",
    color: "inherit",
    width: "100%",
    minWidth: 0,
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: "vertical",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export function CopyButton(props: {
  label: string;
  /** What is copied, where several buttons of one label stand together: for those who hear the page. */
  of?: string;
  text: () => string;
  show?: boolean;
  size?: "small" | "medium";
}) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const [copied, setCopied] = useState<{ text: string; done: boolean } | null>(null);
  const copy = async () => {
    const text = props.text();
    setCopied({ text, done: await session.services.copy(text) });
  };
  const shown = copied !== null && (props.show || !copied.done);
  return (
    <div className={styles.root} style={{ flexBasis: shown ? "100%" : "auto" }}>
      <div style={{ display: "flex", gap: 8, alignItems: "center", flexWrap: "wrap" }}>
        <Button
          aria-label={props.of === undefined ? undefined : `${props.label} ${props.of}`}
          icon={<CopyIcon />}
          size={props.size}
          onClick={() => void copy()}
        >
          {props.label}
        </Button>
        <span role="status">{copied?.done ? say("copy.done") : ""}</span>
      </div>
      {copied && shown && (
        <textarea
          readOnly
          className={styles.text}
          rows={5}
          aria-label={copied.done ? props.label : say("copy.byHand")}
          value={copied.text}
          ref={(area) => {
            if (area && !copied.done) area.select();
          }}
        />
      )}
    </div>
  );
}
