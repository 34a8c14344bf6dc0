/**
 * drand (https://docs.drand.love, "Specification"): public random numbers signed by the League of Entropy, a
 * round every few seconds. A draw announces a round of the future; its number cannot be known before.
 * Which chains this product knows, and when their rounds come; the signatures are checked in `drand.ts`.
 */
import type { SeedPlan } from "../evidence/commitment";

export type DrandScheme = "pedersen-bls-chained" | "pedersen-bls-unchained" | "bls-unchained-g1-rfc9380";

export interface DrandChain {
  readonly name: string;
  /** Names the chain: SHA-256 over period, genesis, public key, group hash and (other than default) its name. */
  readonly hash: string;
  readonly scheme: DrandScheme;
  /** Hex: 48 bytes on G1, 96 on G2. */
  readonly publicKey: string;
  readonly groupHash: string;
  /** Seconds since 1970, when round 1 came. */
  readonly genesis: number;
  /** Seconds between rounds. */
  readonly period: number;
}

/** The two chains of the main network, as its `/info` gives them; the test recomputes their hashes. */
export const drandChains = {
  quicknet: {
    name: "quicknet",
    hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
    scheme: "bls-unchained-g1-rfc9380",
    publicKey:
      "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    groupHash: "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
    genesis: 1_692_803_367,
    period: 3,
  },
  default: {
    name: "default",
    hash: "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
    scheme: "pedersen-bls-chained",
    publicKey:
      "868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31",
    groupHash: "176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a",
    genesis: 1_595_431_050,
    period: 30,
  },
} as const satisfies Record<string, DrandChain>;

export type DrandChainName = keyof typeof drandChains;

/** A round as it is announced before the draw. */
export interface DrandPlan {
  readonly chain: DrandChainName;
  readonly round: number;
}

/** `seedPlan` of the commitment that announces a round: chain, its hash, the number and when it comes. */
export function drandSeedPlan(plan: DrandPlan): SeedPlan {
  const { name, hash } = drandChains[plan.chain];
  const comes = new Date(drandTimeOf(plan) * 1000).toISOString();
  return {
    kind: "public",
    source: `drand ${name}（${hash}）`,
    when: `第 ${plan.round} 轮，${comes}`,
    format: "64 位十六进制小写字符（该轮签名的 SHA-256）",
  };
}

/** Whether what a commitment says of its seed names the chain and the round. */
export function announces({ source, when }: SeedPlan, { chain, round }: DrandPlan): boolean {
  const numbers: readonly string[] = `${source} ${when}`.match(/\d+/g) ?? [];
  return `${source} ${when}`.includes(chain) && numbers.includes(String(round));
}

/** When a round comes, in seconds since 1970. Rounds count from 1. */
export function drandTimeOf({ chain, round }: DrandPlan): number {
  const { genesis, period } = drandChains[chain];
  return genesis + (round - 1) * period;
}

/** The first round that comes at a time or after it, in seconds since 1970. */
export function drandRoundAt(chain: DrandChainName, seconds: number): number {
  const { genesis, period } = drandChains[chain];
  return Math.max(1, Math.ceil((seconds - genesis) / period) + 1);
}
