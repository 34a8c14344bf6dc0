/** What somebody might change afterwards (the list of issue 3, and a few more), each as one change of papers. */
import { appendEvent } from "../../src/core/evidence";
import type { Certificate, ChainEntry } from "../../src/core/evidence";
import { seedPrefix, ticketOf } from "../../src/core/draw";
import { genuineList, papersOf } from "./genuine";
import type { Disclosure, ListRow, Papers } from "./genuine";

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

export interface Tampering {
  readonly name: string;
  readonly apply: (papers: Papers, disclosure: Disclosure) => Papers;
}

const certificate = (name: string, change: (certificate: Mutable<Certificate>) => void): Tampering => ({
  name,
  apply: (papers) => {
    const copy = JSON.parse(JSON.stringify(papers.certificate)) as Mutable<Certificate>;
    change(copy);
    return { ...papers, certificate: copy as Certificate };
  },
});
const list = (name: string, change: (rows: ListRow[], drawn: string) => void): Tampering => ({
  name,
  apply: (papers) => {
    const rows = [...papers.list];
    change(rows, papers.certificate.drawn[0].id);
    return { ...papers, list: rows };
  },
});
const chain = (name: string, change: (chain: readonly ChainEntry[]) => readonly ChainEntry[]): Tampering => ({
  name,
  apply: (papers) => ({ ...papers, chain: change(papers.chain) }),
});
const outsider = "91130300MA0STRANGE";
const undrawn = (rows: readonly ListRow[], drawn: string) => rows.findIndex(({ id }) => id !== drawn);

/** The chain from a record on, written anew over another text. */
function recomputed(entries: readonly ChainEntry[], from: number): readonly ChainEntry[] {
  const made = entries.slice(0, from);
  for (const { event } of entries.slice(from))
    made.push(appendEvent(made[made.length - 1] ?? null, { ...event, detail: `${event.detail}（改）` }));
  return made;
}

export const tamperings: readonly Tampering[] = [
  certificate("the seed changed", (c) => {
    c.seed = c.seed.replace("2893.25", "2893.26");
    if (c.sealed) c.sealed.publicSeed = "2893.26";
  }),
  certificate("the label changed", (c) => (c.label = "QHD-2024-008")),
  list("an id added to the list", (rows) => rows.push({ id: outsider, stratum: "A" })),
  list("an id removed from the list", (rows, drawn) => rows.splice(undrawn(rows, drawn), 1)),
  list("an id of the list altered by one character", (rows, drawn) => {
    const i = undrawn(rows, drawn);
    rows[i] = { ...rows[i], id: rows[i].id.slice(0, -1) + "Y" };
  }),
  list("a drawn id of the list altered", (rows, drawn) => {
    const i = rows.findIndex(({ id }) => id === drawn);
    rows[i] = { ...rows[i], id: outsider };
  }),
  list("the strata of two objects swapped in the list", (rows) => {
    const other = rows.findIndex(({ stratum }) => stratum !== rows[0].stratum);
    [rows[0], rows[other]] = [
      { ...rows[0], stratum: rows[other].stratum },
      { ...rows[other], stratum: rows[0].stratum },
    ];
  }),
  certificate("an id added to the drawn, with its right ticket", (c) => {
    const prefix = seedPrefix(c.seed, c.label);
    const ticket = prefix.ok ? ticketOf(prefix.value, outsider) : "";
    c.drawn.push({ id: outsider, stratum: "C", rank: c.strata[2].drawn + 1, ticket });
  }),
  certificate("an id removed from the drawn", (c) => c.drawn.splice(1, 1)),
  certificate("the last drawn of a stratum removed, its count and cut-off adjusted", (c) => {
    const stratum = c.strata[0];
    c.drawn.splice(stratum.drawn - 1, 1);
    stratum.drawn--;
    stratum.cutOff = c.drawn[stratum.drawn - 1].ticket;
  }),
  certificate("an id of the drawn altered", (c) => (c.drawn[2].id = outsider)),
  certificate("two drawn objects exchanged", (c) => {
    [c.drawn[0], c.drawn[1]] = [
      { ...c.drawn[1], rank: 1 },
      { ...c.drawn[0], rank: 2 },
    ];
  }),
  certificate("the stratum of a drawn object swapped", (c) => (c.drawn[0].stratum = "B")),
  certificate("the number drawn of a stratum off by one", (c) => c.strata[1].drawn++),
  certificate("the size of a stratum off by one", (c) => c.strata[1].size--),
  certificate("the sizes of two strata off by one, the sum kept", (c) => {
    c.strata[0].size++;
    c.strata[1].size--;
  }),
  certificate("the size of the list off by one", (c) => c.frame.size++),
  certificate("the digest of the list edited, or its root", (c) => {
    if (c.sealed) c.sealed.root = "0".repeat(64);
    else c.frame.digest = "0".repeat(64);
  }),
  certificate("a rate changed", (c) => (c.strata[0].ratePpm = 30_000)),
  certificate("a cut-off changed", (c) => (c.strata[0].cutOff = "0".repeat(64))),
  certificate("a reserve taken out of order", (c) => (c.replacements[0].by = c.reserve[1].id)),
  certificate("the reserve reordered", (c) => {
    [c.reserve[0].id, c.reserve[1].id] = [c.reserve[1].id, c.reserve[0].id];
    [c.reserve[0].ticket, c.reserve[1].ticket] = [c.reserve[1].ticket, c.reserve[0].ticket];
  }),
  certificate("a replacement for 无法联系", (c) => (c.replacements[0].reason = "无法联系")),
  certificate("a replacement left out", (c) => (c.replacements = [])),
  certificate("the number of the excluded edited", (c) => (c.excluded.size = 2)),
  certificate("the operator edited", (c) => (c.operator = "王五")),
  certificate("the witness edited", (c) => (c.witness = "")),
  certificate("the time of the draw edited", (c) => (c.createdAt = "2024-06-20T14:05:00+08:00")),
  certificate("the time of the seed edited", (c) => (c.seedSource.obtainedAt = "2024-06-20T14:00:00+08:00")),
  certificate("the source of the seed edited", (c) => (c.seedSource.description = "开奖号码")),
  chain("a record of the audit chain edited", (entries) =>
    entries.map((entry, i) => (i === 2 ? { ...entry, event: { ...entry.event, detail: "改" } } : entry)),
  ),
  chain("the audit chain cut off before the draw", (entries) => entries.slice(0, 1)),
  chain("the audit chain recomputed as a whole", (entries) => recomputed(entries, 0)),
  chain("the audit chain's tail cut", (entries) => entries.slice(0, 3)),
  chain("the audit chain recomputed after the draw", (entries) => recomputed(entries, 2)),
  {
    name: "the certificate remade consistently with another seed",
    apply: (papers, disclosure) => ({
      ...papers,
      certificate: papersOf(disclosure, { publicSeed: "2893.27" }).certificate,
    }),
  },
  {
    name: "certificate, list, commitment and chain remade consistently, one object left out",
    apply: (_, disclosure) => papersOf(disclosure, { list: genuineList.slice(1) }),
  },
];

/** Changes that are none: a verifier that found them would cry wolf. */
export const harmless: readonly Tampering[] = [
  { name: "nothing changed", apply: (papers) => papers },
  list("the list re-sorted", (rows) => rows.sort((a, b) => (a.id < b.id ? 1 : -1))),
  list("the list in small letters, with blanks", (rows) =>
    rows.forEach((row, i) => (rows[i] = { ...row, id: ` ${row.id.toLowerCase()} ` })),
  ),
  certificate("the certificate's members in another order", (c) => {
    const { drawn, ...rest } = c;
    for (const key of Object.keys(c)) delete (c as Record<string, unknown>)[key];
    Object.assign(c, { drawn }, rest);
  }),
];
