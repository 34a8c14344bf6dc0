/** `sr draw`: a draw by lot from a file (SR-1), and its certificate. */
import type { DrawOutcome } from "../../src/core/draw";
import { cliText, text } from "../../src/locale";
import { version } from "../../package.json";
import { readGrids, writeOutput } from "../files";
import { readFrame } from "../frameFile";
import type { CommandSpec } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { ruleOf } from "../ruleOptions";
import { saySentence } from "../say";
import { offsetTimestamp } from "../timestamp";
import { wholeOption } from "../wholeNumber";

const spec: CommandSpec = {
  operands: [],
  options: {
    frame: { type: "string", required: true },
    sheet: { type: "string" },
    id: { type: "string", required: true },
    stratum: { type: "string" },
    seed: { type: "string", required: true },
    label: { type: "string" },
    rate: { type: "string", repeats: true },
    count: { type: "string", repeats: true },
    total: { type: "string" },
    reserve: { type: "string" },
    "seed-source": { type: "string" },
    operator: { type: "string" },
    witness: { type: "string" },
    out: { type: "string", required: true },
  },
};

export async function draw(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const rule = ruleOf(given);
  if (!rule.ok) return misused(call, rule.error);
  const reserve = wholeOption("--reserve", given.value("reserve") ?? "0");
  if (!reserve.ok) return misused(call, [reserve.error]);

  const file = given.required("frame");
  const grids = await readGrids(file);
  if (!grids.ok) return refuse(call, [grids.error]);
  const columns = { id: given.required("id"), stratum: given.value("stratum") ?? null };
  const rows = readFrame(grids.value, columns, file, given.value("sheet"));
  if (!rows.ok) return refuse(call, rows.error);

  const { drawLots, freezeFrame } = await import("../../src/core/draw");
  const { certify, digestOf } = await import("../../src/core/evidence");
  const frame = freezeFrame(rows.value.rows, { stratified: columns.stratum !== null });
  if (!frame.ok) return refuse(call, frame.error);
  const seed = given.required("seed");
  const label = given.value("label") ?? "";
  const outcome = drawLots(frame.value, rule.value, { seed, label, reserve: reserve.value });
  if (!outcome.ok) return refuse(call, outcome.error);

  const now = offsetTimestamp(new Date());
  const certificate = certify({
    frame: frame.value,
    outcome: outcome.value,
    rule: rule.value,
    seed,
    label,
    reserve: reserve.value,
    seedSource: {
      kind: "public",
      description: given.value("seed-source") ?? text(cliText["zh-CN"], "draw.seedGiven"),
      obtainedAt: now,
    },
    columns,
    excluded: [],
    operator: given.value("operator") ?? "",
    witness: given.value("witness") ?? "",
    createdAt: now,
    product: `SR ${version}`,
    commitment: null,
    previous: null,
  });
  const out = given.required("out");
  const written = await writeOutput(out, `${JSON.stringify(certificate, null, 2)}\n`, [file]);
  if (!written.ok) return refuse(call, [written.error]);
  for (const warning of outcome.value.warnings) call.streams.err(saySentence(warning, call.language));
  report(call, outcome.value, frame.value.size, out, digestOf(certificate));
  return 0;
}

function report(call: Call, outcome: DrawOutcome, size: number, out: string, digest: string): void {
  const say = (key: string, params: Record<string, unknown>) =>
    call.streams.out(text(cliText[call.language], key, params));
  for (const stratum of outcome.strata)
    if (stratum.key !== "")
      say("draw.stratum", { key: stratum.key, size: stratum.size, drawn: stratum.count });
  say("draw.done", { size, drawn: outcome.drawn.length, reserve: outcome.reserve.length, out });
  say("draw.digest", { digest });
}
