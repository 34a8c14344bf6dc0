/**
 * The draws that stand in the workbook, from their 抽取结果 sheets: label, facts, lots with their rows; checked
 * by themselves (tickets, ranks, counts) and against 操作记录. What was edited afterwards is named by its cell.
 */
import { normaliseStratum } from "../../core/draw/identity";
import type { Replacement } from "../../core/draw/replacement";
import { seedPrefix } from "../../core/draw/seed";
import { ticketOf } from "../../core/draw/ticket";
import { parseEventText } from "../../core/evidence/auditEvents";
import type { TypedEventOf } from "../../core/evidence/auditEvents";
import { auditEntries } from "../auditSheet";
import { textOf } from "../cellText";
import type { Cell, Grid } from "../grid";
import { address, cellAt } from "../grid";
import { drawResultSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { recogniseTables } from "../tableFinder";
import { readDrawFacts } from "./drawFacts";
import type { DrawFacts } from "./drawFacts";
import type { DrawSheetFault } from "./fault";

export type LotStatus = "抽中" | "递补" | "替换";
const statuses: readonly LotStatus[] = ["抽中", "递补", "替换"];

/** One row of the sheet. */
export interface StandingLot {
  readonly id: string;
  readonly name: string;
  readonly stratum: string;
  readonly rank: number;
  readonly ticket: string;
  readonly status: LotStatus;
  readonly team: string;
  readonly leader: string;
  /** Row on the sheet, from 0. */
  readonly row: number;
}

export interface StandingDraw {
  readonly label: string;
  readonly sheet: string;
  readonly sealed: boolean;
  readonly facts: DrawFacts;
  /** Every lot, in the order of the rows. */
  readonly lots: readonly StandingLot[];
  /** As they were drawn; replacements change their status, not their place. */
  readonly drawn: readonly StandingLot[];
  readonly reserve: readonly StandingLot[];
  /** From 操作记录, in their order. */
  readonly replacements: readonly Replacement[];
  readonly table: RecognisedTable;
  /** What was edited afterwards, or is not on record; none for a draw that stands as it was made. */
  readonly faults: readonly DrawSheetFault[];
}

export interface DrawSheets {
  readonly draws: readonly StandingDraw[];
  /** Of sheets that cannot be read as a draw. */
  readonly faults: readonly DrawSheetFault[];
}

/** All draws of the workbook, in its order. `known` are its tables, where somebody has found them already. */
export function readDrawSheets(
  grids: readonly Grid[],
  known: readonly RecognisedTable[] = recogniseTables(grids),
): DrawSheets {
  const tables = known.filter(({ kind }) => kind === "drawResult");
  const events = auditEntries(grids).map(({ event }) => parseEventText(event));
  const draws: StandingDraw[] = [];
  const faults: DrawSheetFault[] = [];
  for (const table of tables) {
    const facts = readDrawFacts(table);
    if (!facts.ok) {
      faults.push(facts.error);
      continue;
    }
    const { lots, faults: unreadable } = readLots(table);
    const ofDraw = <K extends "draw.drawn" | "draw.replaced">(kind: K) =>
      events.filter(
        (event): event is TypedEventOf<K> & (typeof events)[number] =>
          event.kind === kind && event.subject === facts.value.label,
      );
    const draw = standing(table, facts.value, lots, ofDraw("draw.replaced"));
    // In the words of an earlier version: all that can be told is that the record's digest is there.
    const named = events.some(
      (event) => event.kind === "other" && event.event.detail.includes(facts.value.record),
    );
    const twin = draws.find(({ label }) => label === draw.label);
    const twice: readonly DrawSheetFault[] =
      twin && draw.label !== ""
        ? [{ code: "drawSheet.labelTwice", at: draw.sheet, first: twin.sheet, label: draw.label }]
        : [];
    draws.push({
      ...draw,
      faults: [
        ...unreadable,
        ...ownFaults(draw),
        ...(named ? [] : recordFaults(draw, ofDraw("draw.drawn"))),
        ...twice,
      ],
    });
  }
  return { draws, faults };
}

function standing(
  table: RecognisedTable,
  facts: DrawFacts,
  lots: readonly StandingLot[],
  replaced: readonly TypedEventOf<"draw.replaced">[],
): StandingDraw {
  const counts = new Map(facts.strata.map(({ key, drawn }) => [key, drawn]));
  const isDrawn = ({ stratum, rank }: StandingLot) => rank <= (counts.get(stratum) ?? 0);
  const replacements = replaced
    .filter(({ record }) => record === undefined || record === facts.record)
    .map(({ replaced: id = "", by = "", reason = "", at }): Replacement => {
      const stratum = lots.find((lot) => lot.id === id)?.stratum ?? "";
      return { replaced: id, by, stratum, reason, at };
    });
  return {
    label: facts.label,
    sheet: table.sheet,
    sealed: facts.publicSeed !== null,
    facts,
    lots,
    drawn: lots.filter(isDrawn),
    reserve: lots.filter((lot) => !isDrawn(lot)),
    replacements,
    table,
    faults: [],
  };
}

function readLots(table: RecognisedTable): {
  readonly lots: readonly StandingLot[];
  readonly faults: readonly DrawSheetFault[];
} {
  const faults: DrawSheetFault[] = [];
  const lots: StandingLot[] = [];
  const cell = (row: number, field: string): Cell => {
    const column = table.fields.get(field);
    return column === undefined ? null : cellAt(table.grid, row, column);
  };
  for (const row of table.rows) {
    const text = (field: string) => textOf(cell(row, field));
    const unreadable = (field: "id" | "rank" | "status" | "stratum") => {
      const at = address(table.sheet, row, table.fields.get(field) ?? table.area.column);
      const label = drawResultSpec.fields[field].header;
      faults.push({ code: "drawSheet.rowUnreadable", at, label, found: text(field) });
    };
    const rank = Number(text("rank"));
    const status = statuses.find((each) => each === text("status"));
    const stratum = normaliseStratum(text("stratum"));
    if (text("id") === "") unreadable("id");
    else if (!Number.isInteger(rank) || rank < 1) unreadable("rank");
    else if (status === undefined) unreadable("status");
    else if (!stratum.ok) unreadable("stratum");
    else {
      const [id, name, ticket, team, leader] = ["id", "name", "ticket", "team", "leader"].map(text);
      lots.push({ id, name, stratum: stratum.value, rank, ticket, status, team, leader, row });
    }
  }
  return { lots, faults };
}

/** Whether the sheet agrees with itself: every ticket that of its id, ranks without gaps, as many as it says. */
function ownFaults(draw: StandingDraw): readonly DrawSheetFault[] {
  const { facts, lots, table, drawn, replacements } = draw;
  const prefix = seedPrefix(facts.seed, facts.label);
  const faults: DrawSheetFault[] = [];
  const at = (lot: StandingLot, field: string) =>
    address(draw.sheet, lot.row, table.fields.get(field) ?? table.area.column);
  if (!prefix.ok) {
    const found = facts.seed;
    return [{ code: "drawSheet.factUnreadable", at: draw.sheet, label: "随机数（种子）", found }];
  }
  const replaced = new Set(replacements.map((each) => each.replaced));
  const called = new Set(replacements.map(({ by }) => by));
  const drawnLots = new Set(drawn);
  const ranks = new Map<string, number>();
  // A sheet that somebody sorted holds the same draw.
  for (const lot of [...lots].sort((a, b) => a.rank - b.rank)) {
    const { id, ticket, rank, stratum, status } = lot;
    const expected = ticketOf(prefix.value, id);
    if (ticket !== expected)
      faults.push({ code: "drawSheet.ticket", at: at(lot, "ticket"), id, found: ticket, expected });
    const next = (ranks.get(stratum) ?? 0) + 1;
    ranks.set(stratum, next);
    if (rank !== next)
      faults.push({ code: "drawSheet.rank", at: at(lot, "rank"), id, found: rank, expected: next });
    const should = replaced.has(id) ? "替换" : drawnLots.has(lot) || called.has(id) ? "抽中" : "递补";
    if (status !== should) {
      faults.push({ code: "drawSheet.status", at: at(lot, "status"), id, found: status, expected: should });
    }
  }
  for (const { key, drawn: count } of facts.strata) {
    const found = drawn.filter(({ stratum }) => stratum === key).length;
    if (found !== count) {
      faults.push({ code: "drawSheet.count", at: draw.sheet, stratum: key, found, expected: count });
    }
  }
  return faults;
}

/** Whether 操作记录 holds this draw as the sheet has it. */
function recordFaults(
  draw: StandingDraw,
  events: readonly TypedEventOf<"draw.drawn">[],
): readonly DrawSheetFault[] {
  const { facts, sheet: at } = draw;
  const event = events.find(({ record }) => record === facts.record) ?? events[events.length - 1];
  if (event === undefined) return [{ code: "drawSheet.notOnRecord", at, label: facts.label || "—" }];
  const pairs: readonly (readonly [string, string | number | undefined, string | number])[] = [
    ["抽取记录校验码", event.record, facts.record],
    ["事先公布校验码", event.commitment ?? "—", facts.commitment ?? "—"],
    ["锁定名单总数", event.size, facts.frame.size],
    ["排除", event.excluded, facts.excluded.size],
    ["抽取", event.drawn, draw.drawn.length],
    ["递补", event.reserve, draw.reserve.length],
  ];
  return pairs
    .filter(([, recorded, found]) => recorded !== undefined && recorded !== found)
    .map(([label, recorded, found]) => ({
      code: "drawSheet.recordDiffers",
      at,
      label,
      found: String(found),
      expected: String(recorded),
    }));
}
