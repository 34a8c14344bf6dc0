/** Step 1 of an import: which list, and where it comes from: a file, what was copied, or a sheet of this workbook. */
import { Button, Field, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { TextEncoding } from "../../hosts/file";
import type { PoolKind } from "../../sheets/pools";
import { poolKinds } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Notice } from "../parts/notice";
import { TextButton } from "../parts/textButton";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { ListPick } from "../parts/listPick";
import type { PickedList } from "../parts/listPick";
import type { ListSource } from "./listSource";

const gridsOf = (s: PaneState) => s.grids;
type Way = "file" | "paste" | "sheet";

export function SourceStep(props: {
  kind: PoolKind | null;
  source: ListSource | null;
  busy: boolean;
  onKind: (kind: PoolKind | null) => void;
  /** What comes after the list in hand: files given with it, other sheets of its file. */
  next: readonly string[];
  onFile: (picked: PickedList, more: readonly PickedList[]) => void;
  onDropNext: () => void;
  onEncoding: (encoding: TextEncoding) => void;
  onPaste: (text: string) => void;
  onSheet: (sheet: string) => void;
}) {
  const layout = useLayout();
  const { say } = useWords();
  const grids = usePane(useSession(), gridsOf);
  const [way, setWay] = useState<Way>("file");
  const [pasted, setPasted] = useState("");
  const [sheet, setSheet] = useState("");
  const { source, busy } = props;
  const other = source?.text?.encoding === "utf-8" ? "gb18030" : "utf-8";
  return (
    <div className={layout.stack}>
      <Field label={say("pools.src.kind")}>
        <Select
          value={props.kind ?? ""}
          onChange={(_, { value }) => props.onKind(value === "" ? null : (value as PoolKind))}
        >
          <option value="">{say("pools.src.kind.auto")}</option>
          {poolKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`table.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("pools.src.way")}>
        <RadioGroup value={way} onChange={(_, { value }) => setWay(value as Way)}>
          <Radio value="file" label={say("pools.src.way.file")} />
          <Radio value="paste" label={say("pools.src.way.paste")} />
          <Radio value="sheet" label={say("pools.src.way.sheet")} />
        </RadioGroup>
      </Field>
      {way === "file" && (
        <ListPick
          label={say("pools.src.pick")}
          name={source?.name ?? null}
          disabled={busy}
          several
          onPick={props.onFile}
        />
      )}
      {props.next.length > 0 && (
        <p className={layout.quiet} role="status">
          {say("pools.src.next", { n: props.next.length, names: props.next.join("、") })}{" "}
          <TextButton onClick={props.onDropNext}>{say("pools.src.next.drop")}</TextButton>
        </p>
      )}
      {way === "paste" && (
        <>
          <Field label={say("pools.src.pasted")} hint={say("pools.src.pasted.hint")}>
            <Textarea rows={4} value={pasted} onChange={(_, { value }) => setPasted(value)} />
          </Field>
          <div>
            <Button disabled={busy || pasted.trim() === ""} onClick={() => props.onPaste(pasted)}>
              {say("pools.src.takePasted")}
            </Button>
          </div>
        </>
      )}
      {way === "sheet" && (
        <>
          <Field label={say("pools.src.sheet")} hint={say("pools.src.sheet.hint")}>
            <Select value={sheet} onChange={(_, { value }) => setSheet(value)}>
              <option value="">{say("pools.src.sheet.none")}</option>
              {grids
                .filter((grid) => grid.values.length > 1 && grid.visibility !== "veryHidden")
                .map((grid) => (
                  <option key={grid.sheet} value={grid.sheet}>
                    {grid.sheet}
                  </option>
                ))}
            </Select>
          </Field>
          <div>
            <Button disabled={busy || sheet === ""} onClick={() => props.onSheet(sheet)}>
              {say("pools.src.takeSheet")}
            </Button>
          </div>
        </>
      )}
      {source?.text && (
        <>
          <p className={layout.quiet}>
            {say("pools.src.readAs", { encoding: encodingNames[source.text.encoding] })}{" "}
            {source.garbled === null && source.text.broken === 0 && (
              <Button size="small" disabled={busy} onClick={() => props.onEncoding(other)}>
                {say("pools.src.readOther", { encoding: encodingNames[other] })}
              </Button>
            )}
          </p>
          {(source.garbled !== null || source.text.broken > 0) && (
            <Notice
              tone="watch"
              actions={
                <Button size="small" disabled={busy} onClick={() => props.onEncoding(other)}>
                  {say("pools.src.readOther", { encoding: encodingNames[other] })}
                </Button>
              }
            >
              {source.garbled
                ? say("pools.src.garbled", { found: source.garbled })
                : source.garbled === ""
                  ? say("pools.src.garbled.lost")
                  : say("pools.src.broken", { n: source.text.broken })}
            </Notice>
          )}
        </>
      )}
    </div>
  );
}

const encodingNames: Readonly<Record<TextEncoding, string>> = { "utf-8": "UTF-8", gb18030: "GB18030" };
