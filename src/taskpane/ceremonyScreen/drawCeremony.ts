/** The lots of a public draw: everything that they follow from was settled and recorded before. */
import { drawLots } from "../../core/draw";
import type { DrawFault } from "../../core/draw";
import { drawingSeed, drawStep, sealedPartsOf, seedSourceOf } from "../../core/draw/ceremony";
import type { StepFault } from "../../core/draw/ceremony";
import { certify, digestOf } from "../../core/evidence";
import type { Certificate } from "../../core/evidence";
import { drawResultSheet, drawResultSheetName, lastAudit } from "../../sheets";
import { protectDraw } from "../../sheets/draw";
import { timestamp } from "../session/services";
import type { Session } from "../session/session";
import { takeStep } from "./ceremonyRoom";
import type { CeremonyRoom } from "./ceremonyState";

/** Its name and version stand in every certificate. */
const product = "SR";

export interface DrawnNow {
  readonly certificate: Certificate | null;
  readonly faults: readonly (DrawFault | StepFault)[];
}

/** Draws and writes result and record together; what speaks against it comes back, and then nothing was written. */
export async function drawCeremony(session: Session, room: CeremonyRoom): Promise<DrawnNow> {
  const { ceremony, list } = room;
  const { grids, contents } = session.store.get();
  const seed = drawingSeed(ceremony);
  const seedSource = seedSourceOf(ceremony);
  if (seed === null || seedSource === null)
    return { certificate: null, faults: [{ code: "ceremony.notSeeded" }] };
  const { frame, rule, reserve, columns, excluded, operator, witness } = list;
  const { label } = ceremony;
  const outcome = drawLots(frame, rule, { seed, label, reserve });
  if (!outcome.ok) return { certificate: null, faults: outcome.error };
  const sealed = sealedPartsOf(ceremony);
  const certificate = certify({
    frame,
    outcome: outcome.value,
    rule,
    seed,
    label,
    reserve,
    seedSource,
    columns,
    excluded,
    operator,
    witness,
    createdAt: timestamp(session.services.now()),
    product,
    commitment: ceremony.published?.digest ?? null,
    previous: lastAudit(grids)?.digest ?? null,
    ...(sealed ? { sealed } : {}),
  });
  const sheet = drawResultSheetName(
    label,
    grids.map((grid) => grid.sheet),
  );
  const objects = contents?.objects ?? [];
  const edits = [
    ...drawResultSheet({ sheet, certificate, digest: digestOf(certificate), objects }),
    protectDraw(sheet),
  ];
  const { taken, fault } = await takeStep(session, room, drawStep(certificate), { edits, certificate });
  return { certificate: taken ? certificate : null, faults: fault ? [fault] : [] };
}
