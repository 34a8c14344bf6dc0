/**
 * What the page says of one document: what was checked, what was found, and what cannot be told from here.
 * Of a sealed draw it says no more than whether a check holds: a sentence that names a ticket, a rank, a
 * stratum or a count would tell the classes (SR-1 §6).
 */
import type { Certificate, Check, CheckId, SealedPublication } from "../../core/evidence";
import type { Examined } from "./examination";
import { sentenceOf } from "./words";
import type { Say } from "./words";

export type Tone = "good" | "watch" | "bad";

export interface CheckLine {
  readonly id: CheckId;
  readonly outcome: Check["outcome"];
  readonly name: string;
  readonly detail: string;
}

export interface Report {
  readonly title: string;
  readonly tone: Tone;
  readonly conclusion: string;
  /** What the conclusion rests on, and what it does not show. */
  readonly bearing: readonly string[];
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly checks: readonly CheckLine[];
  readonly drawnTitle: string;
  /** Header first. */
  readonly drawn: readonly (readonly string[])[];
}

export function reportOf(examined: Examined, say: Say): Report {
  const { kind, sealed, verdict, document } = examined;
  const title = say(`verify.kind.${kind}${kind === "certificate" && sealed ? ".sealed" : ""}`);
  const tone = { anchored: "good", selfConsistent: "watch", fails: "bad" }[verdict.conclusion] as Tone;
  const drawn = drawnRows(document, sealed, say);
  return {
    title,
    tone,
    conclusion: say(verdict.code),
    bearing: bearingOf(examined, say),
    facts: factsOf(examined, say),
    checks: verdict.checks.filter((check) => concerns(check, examined)).map((c) => lineOf(c, examined, say)),
    drawnTitle: say("verify.drawn", { count: Math.max(0, drawn.length - 1) }),
    drawn,
  };
}

/** A publication holds nothing that the other checks could be about. */
const ofPublication: readonly CheckId[] = [
  "format",
  "order",
  "counts",
  "frame",
  "commitment",
  "published",
  "head",
];

function concerns({ id }: Check, { kind, document }: Examined): boolean {
  if (kind === "publication") return ofPublication.includes(id);
  const noTeams = document !== null && "teams" in document && document.teams.length === 0;
  return !(id === "teams" && noTeams && !("withheld" in document));
}

function lineOf({ id, outcome, fault }: Check, { kind, sealed }: Examined, say: Say): CheckLine {
  const own = kind === "publication" ? `verify.publication.${id}` : `verify.check.${id}`;
  const name = say(own);
  if (outcome === "notChecked")
    return { id, outcome, name, detail: say(`verify.notChecked.${kind === "publication" ? "p." : ""}${id}`) };
  if (fault === undefined) return { id, outcome, name, detail: "" };
  // A version is no secret; everything else that a sealed draw's faults name may be one.
  const detail =
    sealed && kind === "certificate" && !tellable.includes(fault.code)
      ? say("verify.sealedDetail")
      : sentenceOf(fault, say);
  return { id, outcome, name, detail };
}

const tellable = [
  "evidence.laterVersion",
  "evidence.algorithm",
  "evidence.notObject",
  "evidence.publishedDigest",
  "evidence.commitmentDigest",
  "evidence.chainHead",
  "evidence.chainBroken",
  "evidence.chainNumber",
  "evidence.notInChain",
];

function bearingOf({ verdict, kind, sealed }: Examined, say: Say): string[] {
  const outcome = (id: CheckId) => verdict.checks.find((check) => check.id === id)?.outcome;
  if (verdict.conclusion === "fails") return [say("verify.bearing.fails")];
  const lines: string[] = [];
  if (outcome("published") === "holds") lines.push(say(`verify.bearing.published.${kind}`));
  else if (verdict.conclusion === "anchored") {
    if (outcome("commitment") === "holds") lines.push(say("verify.bearing.commitment"));
    if (outcome("head") === "holds") lines.push(say("verify.bearing.head"));
    lines.push(say("verify.bearing.partly"));
  } else lines.push(say("verify.bearing.none"));
  if (outcome("frame") === "notChecked") lines.push(say("verify.bearing.noList"));
  if (kind === "publication") lines.push(say("verify.bearing.publication"));
  else if (sealed) lines.push(say("verify.bearing.sealed"));
  return lines;
}

function factsOf({ document, digest, sealed }: Examined, say: Say): [string, string][] {
  const facts: [string, string][] = [];
  const fact = (key: string, value: string | number | null) =>
    value !== null && value !== "" && facts.push([say(`verify.fact.${key}`), String(value)]);
  if (document !== null) {
    fact("label", document.label);
    if ("publicSeed" in document) {
      fact("publicSeed", document.publicSeed);
      fact("certificate", document.certificate);
    } else {
      fact(sealed ? "publicSeed" : "seed", document.sealed?.publicSeed ?? document.seed);
      fact("seedSource", say(`verify.seedKind.${document.seedSource.kind}`));
      fact("seedDescription", document.seedSource.description);
      fact("obtainedAt", document.seedSource.obtainedAt);
      fact("createdAt", document.createdAt);
      fact("operator", document.operator);
      fact("witness", document.witness);
    }
    fact("size", document.frame.size);
    fact("drawn", document.drawn.length);
  }
  fact("digest", digest);
  return facts;
}

function drawnRows(
  document: Certificate | SealedPublication | null,
  sealed: boolean,
  say: Say,
): (readonly string[])[] {
  if (document === null) return [];
  if ("publicSeed" in document) return [[say("verify.column.id")], ...document.drawn.map((id) => [id])];
  if (sealed) return [];
  const header = ["id", "stratum", "rank", "ticket"].map((column) => say(`verify.column.${column}`));
  return [
    header,
    ...document.drawn.map(({ id, stratum, rank, ticket }) => [id, stratum || "—", String(rank), ticket]),
  ];
}
