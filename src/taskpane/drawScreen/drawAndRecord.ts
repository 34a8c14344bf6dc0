/**
 * The draw itself (SR-1 §5): commitment, then seed, then lots, then the record, in this order; result
 * sheet and audit row are one list of edits, applied together or not at all.
 */
import { drawLots, machineSeed, sealedSeed } from "../../core/draw";
import type { DrawFault } from "../../core/draw";
import { certify, digestOf, eventText } from "../../core/evidence";
import type { AuditEvent, Certificate, Commitment, SealedParts, SeedSource } from "../../core/evidence";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { appendAudit, drawResultSheet, drawResultSheetName, lastAudit } from "../../sheets";
import { protectDraw } from "../../sheets/draw";
import { keep } from "../keptDraws/keeping";
import { longestKept } from "../keptDraws/keptDraw";
import type { KeptDraw } from "../keptDraws/keptDraw";
import { timestamp } from "../session/services";
import type { PaneServices } from "../session/services";
import type { Session } from "../session/session";
import { commitTo } from "./commit";
import type { Committed, DoneDraw, FrozenList, SeedState } from "./drawState";

/** Its name and version stand in every certificate. */
const product = "SR";

/** Draws and writes; what speaks against it comes back, and then nothing was written. */
export async function drawAndRecord(session: Session): Promise<readonly DrawFault[]> {
  const { frozen, ...draw } = session.store.get().draw;
  if (!frozen) return [];
  const written = await drawList(session, { ...draw, frozen });
  if (!written.ok) return written.error;
  const made = written.value;
  if (made) session.store.set((s) => ({ draw: { ...s.draw, committed: made.committed, done: made.done } }));
  return [];
}

/** A locked list, how it is drawn, and by whom. */
export interface ListToDraw {
  readonly frozen: FrozenList;
  readonly seed: SeedState;
  /** Null where nothing was published before: the commitment is then made with the draw. */
  readonly committed: Committed | null;
  readonly operator: string;
  readonly witness: string;
}

/** The draw of any list, with its record; null where the workbook refused it (the session says why). */
export async function drawList(
  session: Session,
  draw: ListToDraw,
): Promise<Result<{ readonly committed: Committed; readonly done: DoneDraw } | null, readonly DrawFault[]>> {
  const { grids } = session.store.get();
  const { services } = session;
  const { frozen, seed } = draw;
  const previous = lastAudit(grids)?.digest ?? null;
  const made = draw.committed
    ? { ok: true as const, value: draw.committed }
    : commitTo(frozen, seed, previous, services);
  if (!made.ok) return err([made.error]);
  const committed = made.value;
  const text = seedText(seed, committed, services);
  const outcome = drawLots(frozen.frame, frozen.rule, {
    seed: text,
    label: frozen.label,
    reserve: frozen.reserve,
  });
  if (!outcome.ok) return err(outcome.error);
  const certificate = certify({
    frame: frozen.frame,
    outcome: outcome.value,
    rule: frozen.rule,
    seed: text,
    label: frozen.label,
    reserve: frozen.reserve,
    seedSource: sourceOf(seed, services),
    columns: frozen.columns,
    excluded: frozen.excluded,
    operator: draw.operator,
    witness: draw.witness,
    createdAt: timestamp(services.now()),
    product,
    commitment: committed.digest,
    previous,
    ...sealedParts(seed, committed),
  });
  const digest = digestOf(certificate);
  const sheet = drawResultSheetName(
    frozen.label,
    grids.map((grid) => grid.sheet),
  );
  const edits = [
    ...drawResultSheet({ sheet, certificate, digest, objects: frozen.objects }),
    protectDraw(sheet),
    ...appendAudit(grids, [
      ...(draw.committed ? [] : [commitEvent(frozen, committed, certificate.createdAt)]),
      drawEvent(certificate, digest),
    ]),
  ];
  const written = await session.write("draw", edits, "");
  if (!written.ok) return ok(null);
  await keep(session, frozen.label, { ...keptParts(frozen, committed.commitment), certificate });
  return ok({
    committed,
    done: { outcome: outcome.value, certificate, digest, sheet, sheetRemoved: false },
  });
}

function seedText(seed: SeedState, committed: Committed, services: PaneServices): string {
  if (seed.kind === "machine") return machineSeed(services.randomBytes);
  return committed.nonce === null ? seed.number : sealedSeed(seed.number, committed.nonce);
}

function sourceOf(seed: SeedState, services: PaneServices): SeedSource {
  const description = seed.kind === "machine" ? "本机密码学安全随机数生成器" : `${seed.source}；${seed.when}`;
  return { kind: seed.kind, description, obtainedAt: timestamp(services.now()) };
}

function sealedParts(seed: SeedState, { commitment, nonce, frameKey }: Committed): { sealed?: SealedParts } {
  if (commitment.disclosure !== "sealed" || nonce === null || frameKey === null) return {};
  const hex = Array.from(frameKey, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { sealed: { publicSeed: seed.number, nonce, frameKey: hex, root: commitment.frame.root } };
}

/** 操作记录 of a commitment: digests and sizes only, so that it may stand in an open sheet. */
export function commitEvent(frozen: FrozenList, committed: Committed, at: string): AuditEvent {
  return eventText({
    kind: "draw.committed",
    at,
    subject: frozen.label,
    size: frozen.frame.size,
    excluded: frozen.excluded.length,
    commitment: committed.digest,
  });
}

function drawEvent(certificate: Certificate, record: string): AuditEvent {
  return eventText({
    kind: "draw.drawn",
    at: certificate.createdAt,
    subject: certificate.label,
    size: certificate.frame.size,
    excluded: certificate.excluded.size,
    drawn: certificate.drawn.length,
    reserve: certificate.reserve.length,
    ...(certificate.commitment === null ? {} : { commitment: certificate.commitment }),
    record,
  });
}

/** What later steps take: record, commitment and the list as it was locked. */
export function keptParts(frozen: FrozenList, commitment: Commitment): Partial<KeptDraw> {
  const { frame, excluded } = frozen;
  const short = frame.size <= longestKept;
  return {
    commitment,
    rows: short ? frame.ids.map((id, i) => [id, frame.strata[i]] as const) : null,
    excluded: short ? excluded : null,
  };
}
