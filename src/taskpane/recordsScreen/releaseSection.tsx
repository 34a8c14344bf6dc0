/** 对外材料: who is inspected, and by whom, leaves only after the inspection, unless firms are told beforehand. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { parseIsoDate } from "../../core/calendar/localDate";
import { eventText, mayRelease, releasableNames } from "../../core/evidence";
import { appendAudit } from "../../sheets";
import type { StandingDraw } from "../../sheets/draw";
import type { KeptDraw } from "../keptDraws/keptDraw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { RecordDigests } from "../parts/recordDigests";
import { WriteFault } from "../parts/undoBar";
import { timestamp, today } from "../session/services";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { releasableOf, releasedFile } from "./releasedFiles";
import type { Material } from "./releasedFiles";

const materials: readonly Exclude<Material, "commitment">[] = [
  "drawnList",
  "officers",
  "slips",
  "slipSheet",
  "openVerification",
];

export function ReleaseSection({ draw, kept }: { draw: StandingDraw; kept: KeptDraw | null }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const { tables, objects, settings } = useContents();
  const [ended, setEnded] = useState("");
  const [told, setTold] = useState(false);
  const [id, setId] = useState("");
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const [saved, setSaved] = useState<{ what: Material; name: string } | null>(null);
  const { host, now } = session.services;
  const release = async (what: Material) => {
    setSaved(null);
    const kind = releasableOf(what);
    const leave = mayRelease(kind, {
      inspectionEndedOn: parseIsoDate(ended),
      toldBeforehand: told,
      today: today(now()),
    });
    if (!leave.ok) return setFaults([leave.error]);
    const { grids } = session.store.get();
    const nameOf = (each: string) => objects.find((object) => object.id === each)?.name ?? "";
    const ask = { draw, kept, tables, grids, id: id.trim(), unit: settings.unit, nameOf };
    const file = await releasedFile(what, ask);
    if ("code" in file) return setFaults([file]);
    const event = eventText({
      kind: "draw.released",
      at: timestamp(now()),
      subject: draw.label,
      what: releasableNames[kind],
      file: file.name,
      digest: bytesToHex(sha256(file.bytes)),
    });
    // On record first: what cannot be recorded does not leave.
    await session.rest();
    const record = appendAudit(session.store.get().grids, event);
    const written = await session.write("audit", record, "");
    if (!written.ok) return setFaults([]);
    session.store.set(({ written: before }) => ({ written: { ...before, audit: undefined } }));
    const done = await host.save(file.name, file.bytes, file.type);
    setFaults(done.ok ? [] : [done.error]);
    if (done.ok) setSaved({ what, name: file.name });
  };
  return (
    <Section title={say("release.title")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("release.what")}</p>
        <Field label={say("release.ended")}>
          <Input type="date" value={ended} onChange={(_, { value }) => setEnded(value)} />
        </Field>
        <Checkbox
          label={say("release.told")}
          checked={told}
          onChange={(_, { checked }) => setTold(checked === true)}
        />
        <Field label={say("release.firm")} hint={say("release.firm.hint")}>
          <Input value={id} onChange={(_, { value }) => setId(value)} />
        </Field>
        <FaultList faults={faults} />
        <WriteFault slot="audit" />
        {saved && <Notice tone="good">{say("export.saved", { name: saved.name })}</Notice>}
        {saved?.what === "openVerification" && kept?.certificate && (
          <RecordDigests certificate={kept.certificate} commitment={kept.commitment} />
        )}
        <div className={layout.buttons}>
          {materials.map((what) => (
            <Button
              key={what}
              disabled={writing || (what === "slips" && id.trim() === "")}
              onClick={() => void release(what)}
            >
              {say(`release.${what}`)}
            </Button>
          ))}
        </div>
      </div>
    </Section>
  );
}
