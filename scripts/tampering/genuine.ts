/** Two draws as they leave an office, one open and one sealed, with all that is published of them. */
import type { DrawRule, FrameRow } from "../../src/core/draw";
import { drawLots, freezeFrame, machineSeed, replaceLot, sealedSeed } from "../../src/core/draw";
import {
  appendEvent,
  certify,
  digestOf,
  excludedObject,
  frameRoot,
  makeCommitment,
  sealedPublication,
} from "../../src/core/evidence";
import type {
  Certificate,
  ChainEntry,
  Commitment,
  SealedCommitment,
  SealedPublication,
} from "../../src/core/evidence";
import type { Result } from "../../src/core/result";

export interface ListRow {
  readonly id: string;
  readonly stratum: string;
}

/** Everything that a verifier can be given. */
export interface Papers {
  readonly certificate: Certificate;
  readonly list: readonly ListRow[];
  readonly commitment: Commitment;
  readonly chain: readonly ChainEntry[];
  /** Of a sealed draw. */
  readonly publication: SealedPublication | null;
}

/** What was published, and so cannot be changed afterwards. */
export interface PublishedAnchors {
  readonly commitment: Commitment;
  readonly published: string;
  readonly head: { readonly number: number; readonly digest: string };
}

export type Disclosure = "open" | "sealed";
export const columns = { id: "统一社会信用代码", stratum: "分类" } as const;
const label = "QHD-2024-007";
const publicSeed = "2893.25";
const nonce = machineSeed(() => Uint8Array.from({ length: 32 }, (_, i) => 7 * i));
const frameKey = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
const rule: DrawRule = {
  mode: "rate",
  rates: new Map([
    ["A", 20_000],
    ["B", 100_000],
    ["C", 500_000],
  ]),
  rounding: "up",
};
const reserve = 3;

/** A list of 300: plain codes, a code with a character beyond the sixteen bits, three strata. */
export const genuineList: readonly ListRow[] = Array.from({ length: 300 }, (_, i) => ({
  id: i === 42 ? "秦皇岛港𠮷-01" : `9113030${i % 7}MA0${String(10_000 + i * 37)}X`,
  stratum: i % 10 < 7 ? "A" : i % 10 < 9 ? "B" : "C",
}));

/** What may be different in a draw that somebody makes over. */
export interface Remade {
  readonly list?: readonly ListRow[];
  readonly publicSeed?: string;
  readonly chain?: readonly ChainEntry[];
}

/** The papers of a draw, every one of them consistent with the others. */
export function papersOf(disclosure: Disclosure, remade: Remade = {}): Papers {
  const list = remade.list ?? genuineList;
  const frame = value(freezeFrame(rowsOf(list)));
  const sealed = disclosure === "sealed";
  const commitment = value(
    makeCommitment({
      label,
      frame,
      excludedSize: excluded.length,
      rule,
      reserve,
      seedPlan: { kind: "public", source: "收盘指数", when: "2024-06-20 15:00", format: "2893.25" },
      previous: null,
      sealed: sealed ? { nonce, frameKey } : undefined,
    }),
  );
  const chosen = remade.publicSeed ?? publicSeed;
  const seed = sealed ? sealedSeed(chosen, nonce) : chosen;
  const outcome = value(drawLots(frame, rule, { seed, label, reserve }));
  const [first] = outcome.drawn;
  const at = "2024-06-21T09:00:00+08:00";
  const replacement = value(replaceLot(outcome, [], { id: first.id, reason: "已注销", at }));
  const before = remade.chain ?? chainOf(digestOf(commitment)).slice(0, 2);
  const certificate = certify({
    frame,
    outcome,
    rule,
    seed,
    label,
    reserve,
    seedSource: { kind: "public", description: "收盘指数", obtainedAt: "2024-06-20T15:00:00+08:00" },
    columns,
    excluded,
    operator: "张三",
    witness: "李四",
    createdAt: "2024-06-20T15:05:00+08:00",
    product: "SR 0.1.0",
    commitment: digestOf(commitment),
    previous: before[1].digest,
    replacements: [replacement],
    sealed: sealed
      ? {
          publicSeed: chosen,
          nonce,
          frameKey: Buffer.from(frameKey).toString("hex"),
          root: frameRoot(frame, frameKey),
        }
      : undefined,
  });
  const publication = sealed ? sealedPublication(certificate, commitment as SealedCommitment) : null;
  return { certificate, list, commitment, chain: chainOf(digestOf(commitment)), publication };
}

const excluded = [excludedObject("91130300GONE", "注销")];

/** Four records: the list frozen, the commitment, the draw, an export. */
export function chainOf(commitment: string): readonly ChainEntry[] {
  const actions = ["锁定名单", "公布校验码", "抽取", "导出"];
  const chain: ChainEntry[] = [];
  for (const [i, action] of actions.entries()) {
    const detail = action === "公布校验码" ? commitment : "";
    const time = `2024-06-20T15:0${i}:00+08:00`;
    chain.push(appendEvent(chain[i - 1] ?? null, { time, action, subject: label, detail }));
  }
  return chain;
}

/** What was published of these papers. */
export function anchorsOf({ certificate, commitment, chain }: Papers): PublishedAnchors {
  const { number, digest } = chain[chain.length - 1];
  return { commitment, published: digestOf(certificate), head: { number, digest } };
}

export function rowsOf(list: readonly ListRow[]): readonly FrameRow[] {
  return list.map((row, i) => ({ ...row, at: `名单!A${i + 2}` }));
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
