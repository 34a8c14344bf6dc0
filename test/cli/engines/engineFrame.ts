/** The frame that every engine draws from in the tests, and its certificate from memory. */
import { readFileSync } from "node:fs";
import type { Certificate } from "../../../src/core/evidence";
import { certify } from "../../../src/core/evidence";
import { drawLots, freezeFrame } from "../../../src/core/draw";
import type { DrawRule, Frame } from "../../../src/core/draw";
import vector from "../../../vectors/draw-400.json";

export interface Row {
  readonly id: string;
  readonly stratum: string;
}

/** The vector's frame, and rows whose byte order is not that of UTF-16, or whose signs want quoting. */
export const rows: readonly Row[] = [
  ...vector.frame,
  { id: "𠮷野家", stratum: "A" },
  { id: "私", stratum: "B" },
  { id: "﨎", stratum: "B" },
  { id: "O'BRIEN\\N", stratum: "A" },
  { id: "Ä-1", stratum: "E'); DROP TABLE x; --" },
  { id: 'Z`"-2', stratum: "E'); DROP TABLE x; --" },
  { id: "{-3", stratum: "E'); DROP TABLE x; --" },
];

/** Names as nobody should choose them. */
export const names = { table: `抽查 "对象"\`; --`, id: `代码"`, stratum: "等 级'`" };

const rates: readonly (readonly [string, string, number])[] = [
  ["A", "2%", 20_000],
  ["B", "5%", 50_000],
  ["C", "100%", 1_000_000],
  ["D", "33.3333%", 333_333],
  ["E'); DROP TABLE x; --", "40%", 400_000],
];
export const asked = { seed: vector.seed, label: vector.label, reserve: 3 };

/** Every kind of rule, as options and as the core has it. */
export const rules: readonly {
  readonly name: string;
  readonly options: string[];
  readonly rule: DrawRule;
}[] = [
  {
    name: "rates",
    options: rates.flatMap(([key, text]) => ["--rate", `${key}=${text}`]),
    rule: { mode: "rate", rates: new Map(rates.map(([key, , ppm]) => [key, ppm])), rounding: "up" },
  },
  {
    name: "counts",
    options: rates.flatMap(([key], i) => ["--count", `${key}=${i % 3}`]),
    rule: { mode: "count", counts: new Map(rates.map(([key], i) => [key, i % 3])) },
  },
  { name: "a total", options: ["--total", "33"], rule: { mode: "total", total: 33 } },
];

export const drawOptions = [
  ...["--id", names.id, "--seed", asked.seed, "--label", asked.label, "--reserve", `${asked.reserve}`],
];

export function frozen(list: readonly Row[], stratified = true): Frame {
  const frame = freezeFrame(
    list.map((row, i) => ({ ...row, at: `${i}` })),
    { stratified },
  );
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  return frame.value;
}

/** The certificate that the core gives, with the times and the product of another. */
export function fromMemory(like: Certificate, rule: DrawRule, stratified = true): Certificate {
  const frame = frozen(rows, stratified);
  const outcome = drawLots(frame, rule, asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return certify({
    frame,
    outcome: outcome.value,
    rule,
    ...asked,
    seedSource: like.seedSource,
    columns: { id: names.id, stratum: stratified ? names.stratum : null },
    excluded: [],
    operator: "",
    witness: "",
    createdAt: like.createdAt,
    product: like.product,
    commitment: null,
    previous: null,
  });
}

export const readCertificate = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Certificate;

/** A text as DuckDB and PostgreSQL write it, and as ClickHouse does. */
export const sqlText = (text: string) => `'${text.replace(/'/g, "''")}'`;
export const clickHouseText = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
/** A field of a csv. */
export const csvField = (text: string) => `"${text.replace(/"/g, '""')}"`;
