/** The seal: off until a picture is picked, and then only with who approved it and why (用印登记). */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { SealIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import type { DocumentFault, ExportNote } from "../../documents/fault";
import type { ExportState } from "./exportState";

const useStyles = makeStyles({
  picture: {
    width: "96px",
    height: "96px",
    objectFit: "contain",
    border: `1px dashed ${signal.line}`,
    borderRadius: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const megabyte = 1_000_000;
/** As in documents/seal: a seal scanned at 600 dpi is well below it; what is larger is a photograph. */
const largest = 5 * megabyte;

export function SealFields(props: { state: ExportState; onChange: (part: Partial<ExportState>) => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, fault } = useWords();
  const { state, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const [doubt, setDoubt] = useState("");
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!state.seal || typeof URL.createObjectURL !== "function") {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([state.seal.png.slice()], { type: "image/png" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [state.seal]);
  const refuse = (why: DocumentFault) => setRefused(fault(why));
  const pick = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest) {
      refuse({
        code: "documents.sealTooLarge",
        at: file.name,
        found: `${(file.size / megabyte).toFixed(1)} MB`,
        expected: `${largest / megabyte} MB`,
      });
      return;
    }
    const png = new Uint8Array(await file.arrayBuffer());
    const { checkSealPicture } = await import("../../documents");
    const notes: ExportNote[] = [];
    const checked = checkSealPicture(png, file.name, (note) => notes.push(note));
    if (!checked.ok) {
      refuse(checked.error);
      return;
    }
    setRefused(null);
    setDoubt(notes.map(fault).join(""));
    onChange({ seal: { name: file.name, png } });
  };
  return (
    <Section title={say("export.seal")} aside={say(state.seal ? "export.seal.on" : "export.seal.off")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("export.seal.what")}</p>
        <div className={layout.buttons}>
          <input
            ref={input}
            id={inputId}
            type="file"
            accept="image/png,.png"
            aria-label={say("export.seal.pick")}
            style={{ display: "none" }}
            onChange={(event) => {
              void pick(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <Button icon={<SealIcon />} onClick={() => input.current?.click()}>
            {say(state.seal ? "export.seal.other" : "export.seal.pick")}
          </Button>
          {state.seal && (
            <Button appearance="subtle" onClick={() => onChange({ seal: null })}>
              {say("export.seal.without")}
            </Button>
          )}
        </div>
        {refused && <Notice tone="late">{refused}</Notice>}
        {state.seal && (
          <>
            {url && (
              <img
                className={styles.picture}
                src={url}
                alt={say("export.seal.alt", { name: state.seal.name })}
              />
            )}
            {doubt && <Notice tone="watch">{doubt}</Notice>}
            <div className={layout.fields}>
              <Field label={say("export.seal.approvedBy")} required>
                <Input
                  value={state.approvedBy}
                  onChange={(_, { value }) => onChange({ approvedBy: value })}
                />
              </Field>
              <Field label={say("export.seal.reason")} required>
                <Input value={state.reason} onChange={(_, { value }) => onChange({ reason: value })} />
              </Field>
            </div>
            <p className={layout.quiet}>{say("export.seal.recorded")}</p>
          </>
        )}
      </div>
    </Section>
  );
}
