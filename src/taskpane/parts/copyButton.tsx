/** Copies a text and says so; where the clipboard is refused, the text is shown, selected, to copy by hand. */
import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { CopyIcon } from "../look/icons";
import { useSession } from "../session/session";
import { useWords } from "../words/words";

export function CopyButton(props: {
  label: string;
  text: () => string;
  show?: boolean;
  size?: "small" | "medium";
}) {
  const session = useSession();
  const { say } = useWords();
  const [copied, setCopied] = useState<{ text: string; done: boolean } | null>(null);
  const copy = async () => {
    const text = props.text();
    setCopied({ text, done: await session.services.copy(text) });
  };
  return (
    <div style={{ display: "grid", gap: 8, minWidth: 0 }}>
      <div style={{ display: "flex", gap: 8, alignItems: "center", flexWrap: "wrap" }}>
        <Button icon={<CopyIcon />} size={props.size} onClick={() => void copy()}>
          {props.label}
        </Button>
        <span role="status">{copied?.done ? say("copy.done") : ""}</span>
      </div>
      {copied && (props.show || !copied.done) && (
        <Textarea
          readOnly
          resize="vertical"
          rows={4}
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
