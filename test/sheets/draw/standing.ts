/** A workbook with a draw in it: its result sheet, protected, and the audit record that belongs to it. */
import { hexOfBytes, sealedSeed } from "../../../src/core/draw";
import { digestOf, eventText, frameRoot } from "../../../src/core/evidence";
import type { Certificate, CertifyInput } from "../../../src/core/evidence";
import { appendAudit, drawResultSheet, drawResultSheetName } from "../../../src/sheets";
import type { Edit, Grid } from "../../../src/sheets";
import { protectDraw } from "../../../src/sheets/draw";
import { drawn, frameKey, nonce } from "../../core/evidence/drawnCase";
import type { DrawnCase } from "../../core/evidence/drawnCase";
import { applyToGrids } from "../memoryWorkbook";

export const label = "QHD-2024-007";

/** A draw of the 400 of the vectors. */
export function drawnFor(more: Partial<CertifyInput> = {}): DrawnCase {
  return drawn({ label, commitment: "c".repeat(64), previous: null, ...more });
}

export function sealedDrawn(): DrawnCase {
  const { frame } = drawn();
  const seed = sealedSeed("2893.25", nonce);
  const root = frameRoot(frame, frameKey);
  return drawnFor({ seed, sealed: { publicSeed: "2893.25", nonce, frameKey: hexOfBytes(frameKey), root } });
}

export function drawEdits(grids: readonly Grid[], certificate: Certificate): readonly Edit[] {
  const digest = digestOf(certificate);
  const sheet = drawResultSheetName(
    certificate.label,
    grids.map((grid) => grid.sheet),
  );
  const event = eventText({
    kind: "draw.drawn",
    at: certificate.createdAt,
    subject: certificate.label,
    size: certificate.frame.size,
    excluded: certificate.excluded.size,
    drawn: certificate.drawn.length,
    reserve: certificate.reserve.length,
    ...(certificate.commitment ? { commitment: certificate.commitment } : {}),
    record: digest,
  });
  return [
    ...drawResultSheet({ sheet, certificate, digest, objects: [] }),
    protectDraw(sheet),
    ...appendAudit(grids, event),
  ];
}

export function workbookWith(...certificates: readonly Certificate[]): readonly Grid[] {
  return certificates.reduce<readonly Grid[]>(
    (grids, certificate) => applyToGrids(grids, drawEdits(grids, certificate)),
    [],
  );
}

/** The grids with one cell changed by hand; the cell is the first that holds the text. */
export function editedBy(
  grids: readonly Grid[],
  sheet: string,
  text: string | number,
  instead: string | number | null,
): readonly Grid[] {
  let done = false;
  const edited = grids.map((grid) =>
    grid.sheet !== sheet
      ? grid
      : {
          ...grid,
          values: grid.values.map((row) =>
            row.map((cell) => {
              if (done || cell !== text) return cell;
              done = true;
              return instead;
            }),
          ),
        },
  );
  if (!done) throw new Error(`${text} is not on ${sheet}`);
  return edited;
}
