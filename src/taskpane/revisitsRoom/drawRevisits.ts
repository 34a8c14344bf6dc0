/** The lot of a revisit (SR-1): the inspected of a period as its list, drawn and recorded like any other draw. */
import { freezeFrame } from "../../core/draw";
import { frameDigest } from "../../core/draw";
import type { DrawFault } from "../../core/draw";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import { err } from "../../core/result";
import type { Result } from "../../core/result";
import type { InspectedOnce } from "../../sheets/revisits";
import { drawList } from "../drawScreen/drawAndRecord";
import type { DoneDraw } from "../drawScreen/drawState";
import { timestamp } from "../session/services";
import type { Session } from "../session/session";

export interface RevisitLot {
  readonly label: string;
  readonly pool: readonly InspectedOnce[];
  readonly count: number;
  readonly operator: string;
  readonly witness: string;
}

/** By the machine's own number: a revisit is the office's own sample, and its record says so. */
export async function drawRevisits(
  session: Session,
  { label, pool, count, operator, witness }: RevisitLot,
): Promise<Result<DoneDraw | null, readonly DrawFault[]>> {
  const rows = pool.map(({ id, at }) => ({ id, stratum: "", at }));
  const frame = freezeFrame(rows, { stratified: false });
  if (!frame.ok) return err(frame.error);
  const drawn = await drawList(session, {
    frozen: {
      frame: frame.value,
      digest: frameDigest(frame.value),
      objects: pool.map(objectOf),
      excluded: [],
      rule: { mode: "count", counts: new Map([["", count]]) },
      reserve: 0,
      label,
      sealed: false,
      columns: { id: "统一社会信用代码", stratum: null },
      at: timestamp(session.services.now()),
    },
    seed: { kind: "machine", source: "", when: "", format: "", number: "" },
    committed: null,
    operator,
    witness,
  });
  return drawn.ok ? { ok: true, value: drawn.value?.done ?? null } : drawn;
}

/** Only code and name of the ledger are known of it, and only they are needed. */
function objectOf({ id, name, at }: InspectedOnce): InspectedObject {
  return {
    at,
    row: 0,
    id,
    name,
    entityType: "",
    legalRepresentative: "",
    address: "",
    district: "",
    industry: "",
    status: "",
    active: null,
    creditClass: "",
    classMonth: "",
    sectorClass: "",
    tags: [],
    lastInspectedOn: null,
    inspectionsThisYear: null,
  };
}
