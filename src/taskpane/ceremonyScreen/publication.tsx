/** The commitment, to be published: its digest, a text to copy, a sheet to print with a QR code. */
import { Button } from "@fluentui/react-components";
import type { StepOf } from "../../core/draw/ceremony";
import { jcs } from "../../core/evidence";
import { auditEntries, sheetName } from "../../sheets";
import { commitmentCode, commitmentSheet, commitmentText } from "../../sheets/draw";
import { useLayout } from "../look/layout";
import { CopyButton } from "../parts/copyButton";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

export function Publication({ published }: { published: StepOf<"publish"> }) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const writing = usePane(session, (s) => s.writing);
  const { settings, plan } = useContents();
  const grids = usePane(session, (s) => s.grids);
  const { commitment, digest, at } = published;
  const head = auditEntries(grids).find((entry) => entry.digest === commitment.previous);
  const document = {
    commitment,
    digest,
    unit: settings.unit,
    task: plan.find((each) => each.task === commitment.label)?.name ?? "",
    publishedAt: at,
    ...(head ? { headNumber: head.number } : {}),
  };
  const addSheet = async () => {
    const { qrPng } = await import("../../documents/qrCode");
    const sheet = sheetName(
      `事先公布校验码_${commitment.label}`,
      grids.map((grid) => grid.sheet),
    );
    const qr = qrPng(commitmentCode(document));
    const edits = commitmentSheet({ ...document, sheet, ...(qr ? { qr } : {}) });
    await session.write("commitment", edits, say("sheets.added", { sheet }));
  };
  const save = () =>
    void session.services.host.save(
      `事先公布校验码（${commitment.label.replace(/[\\/:*?"<>|]/g, "_")}）.json`,
      new TextEncoder().encode(jcs(commitment)),
      "application/json",
    );
  return (
    <div className={layout.stack}>
      <p className={layout.digest} data-testid="commitment">
        {digest}
      </p>
      <div className={layout.buttons}>
        <CopyButton label={say("ceremony.publish.copy")} text={() => commitmentText(document)} show />
        <Button disabled={writing} onClick={() => void addSheet()}>
          {say("ceremony.publish.sheet")}
        </Button>
        <Button onClick={save}>{say("ceremony.publish.file")}</Button>
      </div>
      <UndoBar slot="commitment" />
      <WriteFault slot="commitment" />
    </div>
  );
}
