/** SR-1 §6: what a certificate's lists must satisfy by themselves: tickets, order, counts, allocation. */
import { allocate, compareUtf8, countByRate, normaliseId, replaceLot, TicketMachine } from "../draw";
import type { Replacement } from "../draw";
import type { CertifiedLot, Certificate } from "./certificate";
import { ruleOfRecord } from "./ruleRecord";
import type { Finding } from "./verdict";

/** Every ticket is that of its id under the seed. */
export function ticketsFinding({ drawn, reserve }: Certificate, prefix: string): Finding {
  const machine = new TicketMachine(prefix);
  for (const { id, ticket } of [...drawn, ...reserve]) {
    const normal = normaliseId(id);
    if (!normal.ok || normal.value !== id) return { code: "evidence.notNormal", id };
    const expected = machine.ticket(id);
    if (ticket !== expected) return { code: "evidence.ticket", id, found: ticket, expected };
  }
  return null;
}

/** By stratum, then rank; ranks without a gap, tickets ascending, nobody twice. */
export function orderFinding({ strata, drawn, reserve }: Certificate): Finding {
  for (let i = 1; i < strata.length; i++) {
    if (compareUtf8(strata[i - 1].key, strata[i].key) >= 0) {
      return { code: "evidence.strataOrder", stratum: strata[i].key };
    }
  }
  const places = new Map(strata.map(({ key }, place) => [key, place]));
  const seen = new Set<string>();
  const last = new Map<string, CertifiedLot>();
  const lists = { drawn, reserve };
  for (const name of ["drawn", "reserve"] as const) {
    let place = 0;
    for (const [i, lot] of lists[name].entries()) {
      const at = `${name}[${i}]`;
      const here = places.get(lot.stratum);
      if (here === undefined) return { code: "evidence.stratumUnknown", at, stratum: lot.stratum };
      if (here < place) return { code: "evidence.strataOrder", stratum: lot.stratum };
      place = here;
      if (seen.has(lot.id)) return { code: "evidence.listedTwice", at, id: lot.id };
      seen.add(lot.id);
      const before = last.get(lot.stratum);
      const expected = (before?.rank ?? 0) + 1;
      if (lot.rank !== expected) return { code: "evidence.rank", at, id: lot.id, found: lot.rank, expected };
      if (before !== undefined && comesBefore(lot, before)) {
        return { code: "evidence.order", at, id: lot.id, before: before.id };
      }
      last.set(lot.stratum, lot);
    }
  }
  return null;
}

function comesBefore(a: CertifiedLot, b: CertifiedLot): boolean {
  return (compareUtf8(a.ticket, b.ticket) || compareUtf8(a.id, b.id)) < 0;
}

/** Sizes add up; each stratum has as many drawn, and as many in reserve, as it says. */
export function countsFinding({ frame, strata, drawn, reserve, rule }: Certificate): Finding {
  const total = strata.reduce((sum, { size }) => sum + size, 0);
  if (total !== frame.size) return { code: "evidence.sizes", found: total, expected: frame.size };
  const counts = countByStratum(drawn);
  const reserves = countByStratum(reserve);
  const cutOffs = new Map(drawn.map(({ stratum, ticket }) => [stratum, ticket]));
  for (const { key, size, drawn: count, cutOff } of strata) {
    const found = counts.get(key) ?? 0;
    if (found !== count) return { code: "evidence.drawnCount", stratum: key, found, expected: count };
    const waiting = reserves.get(key) ?? 0;
    // Without a recorded rule, a reserve may be of any length that the stratum allows.
    const most = size - count;
    const expected = rule === undefined ? Math.min(waiting, most) : Math.min(rule.reserve, most);
    if (most < 0) return { code: "evidence.drawnCount", stratum: key, found, expected: size };
    if (waiting !== expected)
      return { code: "evidence.reserveCount", stratum: key, found: waiting, expected };
    const last = cutOffs.get(key) ?? null;
    if (cutOff !== last) {
      return { code: "evidence.cutOff", stratum: key, found: cutOff ?? "null", expected: last ?? "null" };
    }
  }
  return null;
}

function countByStratum(lots: readonly CertifiedLot[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of lots) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

/** The counts are those that the recorded rule gives for these sizes. */
export function allocationFinding(certificate: Certificate, prefix: string): Finding {
  const { strata, drawn, rule } = certificate;
  if (rule === undefined) return ratesFinding(certificate);
  if (rule.mode === "total" && rule.total !== drawn.length) {
    // Said before it is spread over the strata: a total beyond the lists could be of any size.
    const texts = { found: String(rule.total), expected: String(drawn.length) };
    return { code: "evidence.ruleDiffers", at: "rule.total", ...texts };
  }
  const sizes = strata.map(({ key, size }) => ({ key, size }));
  const allocated = allocate(sizes, ruleOfRecord(rule), prefix);
  if (!allocated.ok) return allocated.error[0];
  for (const [i, { key, ratePpm, count }] of allocated.value.entries()) {
    const { drawn: found, ratePpm: written } = strata[i];
    if (written !== ratePpm) {
      const texts = { found: String(written), expected: String(ratePpm) };
      return { code: "evidence.ruleDiffers", at: `strata[${i}].ratePpm`, ...texts };
    }
    if (found !== count) return { code: "evidence.allocation", stratum: key, found, expected: count };
  }
  return null;
}

/** Where only rates are recorded, all counts follow from them with one way of rounding or the other. */
function ratesFinding({ strata }: Certificate): Finding {
  const off = (rounding: "up" | "halfUp") =>
    strata.find(({ size, ratePpm, drawn }) => drawn !== countByRate(size, ratePpm ?? 0, rounding));
  if (strata.some(({ ratePpm }) => ratePpm === null)) return undefined;
  const wrong = off("up");
  if (wrong === undefined || off("halfUp") === undefined) return null;
  const { key, size, ratePpm, drawn } = wrong;
  const expected = countByRate(size, ratePpm ?? 0, "up");
  return { code: "evidence.allocation", stratum: key, found: drawn, expected };
}

/** Every replacement was the next reserve of its stratum, for a reason that allows one. */
export function replacementsFinding({ drawn, reserve, replacements }: Certificate): Finding {
  const made: Replacement[] = [];
  for (const entry of replacements) {
    const { replaced: id, reason, at } = entry;
    const next = replaceLot({ drawn, reserve }, made, { id, reason, at });
    if (!next.ok) return next.error;
    if (entry.by !== next.value.by || entry.stratum !== next.value.stratum) {
      return { code: "evidence.replacement", id, found: entry.by, expected: next.value.by };
    }
    made.push(entry);
  }
  return null;
}
