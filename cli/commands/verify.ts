/**
 * `sr verify`: recomputes a certificate from the list it names, holds it against what was published, and says
 * what it checked and what it could not (SR-1 §6).
 */
import type { FrameRow } from "../../src/core/draw";
import type { Anchors, Check, PublishedHead } from "../../src/core/evidence";
import type { Result } from "../../src/core/result";
import { err, ok } from "../../src/core/result";
import { cliText, text } from "../../src/locale";
import { isForDuckDb } from "../engines/chosenSource";
import type { UsageFault } from "../fault";
import { readGrids, readJson } from "../files";
import type { FrameColumns } from "../frameFile";
import { readFrame } from "../frameFile";
import type { CommandSpec, Options } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { saySentence } from "../say";

const spec: CommandSpec = {
  operands: ["CERT.json"],
  options: {
    frame: { type: "string" },
    sheet: { type: "string" },
    id: { type: "string" },
    stratum: { type: "string" },
    commitment: { type: "string" },
    published: { type: "string" },
    chain: { type: "string" },
    head: { type: "string" },
  },
};

/** A publication does not name its column. */
const ofPublication: FrameColumns = { id: "统一社会信用代码", stratum: null };

type Faults = readonly { readonly code: string }[];

export async function verify(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const published = hashOption("--published", given.value("published"));
  const head = headOption(given.value("head"));
  if (!published.ok) return misused(call, [published.error]);
  if (!head.ok) return misused(call, [head.error]);

  const certificate = await readJson(given.operands[0]);
  if (!certificate.ok) return refuse(call, [certificate.error]);
  const { isPublication, parseCertificate, parsePublication, verifyCertificate, verifyPublication } =
    await import("../../src/core/evidence");
  const sealed = isPublication(certificate.value);
  const parsed = sealed ? parsePublication(certificate.value) : parseCertificate(certificate.value);
  if (!parsed.ok) return refuse(call, [parsed.error]);
  const stated = "columns" in parsed.value.frame ? parsed.value.frame.columns : ofPublication;
  const rows = await listOf(given, stated);
  if (!rows.ok) return refuse(call, rows.error);
  const documents = await documentsOf(given);
  if (!documents.ok) return refuse(call, documents.error);

  const anchors: Anchors = { ...documents.value, published: published.value, head: head.value };
  const verdict = (sealed ? verifyPublication : verifyCertificate)(certificate.value, rows.value, anchors);
  const words = cliText[call.language];
  for (const check of verdict.checks) sayCheck(call, check);
  const conclusion = text(words, `verify.conclusion.${verdict.conclusion}`);
  if (!verdict.holds) call.streams.err(conclusion);
  else call.streams.out(conclusion);
  const bound = verdict.checks.some(({ id, outcome }) => id === "published" && outcome === "holds");
  if (verdict.conclusion === "anchored" && !bound) call.streams.out(text(words, "verify.partly"));
  return verdict.holds ? 0 : 1;
}

function sayCheck(call: Call, { id, outcome, fault }: Check): void {
  const words = cliText[call.language];
  const line = text(words, `verify.${outcome}`, { check: text(words, `verify.check.${id}`) });
  if (outcome !== "fails") call.streams.out(line);
  else call.streams.err(fault ? `${line}${saySentence(fault, call.language)}` : line);
}

/** The list, where one is given; its columns are those that the certificate names unless others are asked for. */
async function listOf(
  given: Options,
  stated: FrameColumns,
): Promise<Result<readonly FrameRow[] | null, Faults>> {
  const file = given.value("frame");
  if (file === undefined) return ok(null);
  const columns: FrameColumns = {
    id: given.value("id") ?? stated.id,
    stratum: given.value("stratum") ?? stated.stratum,
  };
  if (await isForDuckDb(file)) return (await import("../engines/rowsOfFile")).rowsOfFile(file, columns);
  const grids = await readGrids(file);
  if (!grids.ok) return err([grids.error]);
  const list = readFrame(grids.value, columns, file, given.value("sheet"));
  return list.ok ? ok(list.value.rows) : list;
}

/** The commitment (a file, or its digest) and the audit chain. */
async function documentsOf(given: Options): Promise<Result<Anchors, Faults>> {
  const { parseChain } = await import("../../src/core/evidence");
  const commitment = given.value("commitment");
  const chain = given.value("chain");
  const anchors: { commitment?: unknown; chain?: Anchors["chain"] } = {};
  if (commitment !== undefined && isHash(commitment)) anchors.commitment = commitment;
  else if (commitment !== undefined) {
    const document = await readJson(commitment);
    if (!document.ok) return err([document.error]);
    anchors.commitment = document.value;
  }
  if (chain !== undefined) {
    const document = await readJson(chain);
    if (!document.ok) return err([document.error]);
    const records = parseChain(document.value);
    if (!records.ok) return err([records.error]);
    anchors.chain = records.value;
  }
  return ok(anchors);
}

function isHash(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

function hashOption(option: string, typed: string | undefined): Result<string | undefined, UsageFault> {
  const value = typed?.trim().toLowerCase();
  if (value === undefined || isHash(value)) return ok(value);
  return err({ code: "cli.optionValue", option, found: typed ?? "", expected: "64 × [0-9a-f]" });
}

function headOption(typed: string | undefined): Result<PublishedHead | undefined, UsageFault> {
  if (typed === undefined) return ok(undefined);
  const [, number, digest] = /^\s*([1-9]\d{0,8}):([0-9a-f]{64})\s*$/i.exec(typed) ?? [];
  if (digest !== undefined) return ok({ number: Number(number), digest: digest.toLowerCase() });
  return err({
    code: "cli.optionValue",
    option: "--head",
    found: typed,
    expected: "N:DIGEST (64 × [0-9a-f])",
  });
}
