/** `sr draw`: a draw by lot from a file (SR-1), and its certificate. */
import type { DrawOutcome, DrawRule } from "../../src/core/draw";
import type { CertifyInput } from "../../src/core/evidence";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import { cliText, text } from "../../src/locale";
import { version } from "../../package.json";
import { chosenSource } from "../engines/chosenSource";
import { withEngine } from "../engines/source";
import { readGrids, writeOutput } from "../files";
import type { FrameColumns } from "../frameFile";
import { readFrame } from "../frameFile";
import type { CommandSpec, Options } from "../options";
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
    frame: { type: "string" },
    engine: { type: "string" },
    clickhouse: { type: "string" },
    postgres: { type: "string" },
    table: { type: "string" },
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

  const columns = { id: given.required("id"), stratum: given.value("stratum") ?? null };
  const source = await chosenSource(given, columns);
  if (!source.ok) return misused(call, source.error);

  const { certify, digestOf } = await import("../../src/core/evidence");
  const seed = given.required("seed");
  const label = given.value("label") ?? "";
  const asked = { seed, label, reserve: reserve.value };
  const drawn = await (source.value === null
    ? drawInMemory(given, columns, rule.value, asked)
    : withEngine(source.value, async (session, table) => {
        const { drawOnEngine } = await import("../engines/engineDraw");
        return drawOnEngine(session, table, rule.value, asked);
      }));
  if (!drawn.ok) return refuse(call, drawn.error);
  const { frame, outcome } = drawn.value;

  const now = offsetTimestamp(new Date());
  const certificate = certify({
    frame,
    outcome,
    rule: rule.value,
    ...asked,
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
  const inputs = given.has("frame") ? [given.required("frame")] : [];
  const written = await writeOutput(out, `${JSON.stringify(certificate, null, 2)}\n`, inputs);
  if (!written.ok) return refuse(call, [written.error]);
  for (const warning of outcome.warnings) call.streams.err(saySentence(warning, call.language));
  report(call, outcome, frame.size, out, digestOf(certificate));
  return 0;
}

interface Drawn {
  readonly frame: CertifyInput["frame"];
  readonly outcome: DrawOutcome;
}

async function drawInMemory(
  given: Options,
  columns: FrameColumns,
  rule: DrawRule,
  asked: { readonly seed: string; readonly label: string; readonly reserve: number },
): Promise<Result<Drawn, readonly { readonly code: string }[]>> {
  const file = given.required("frame");
  const grids = await readGrids(file);
  if (!grids.ok) return err([grids.error]);
  const rows = readFrame(grids.value, columns, file, given.value("sheet"));
  if (!rows.ok) return rows;
  const { drawLots, freezeFrame } = await import("../../src/core/draw");
  const frame = freezeFrame(rows.value.rows, { stratified: columns.stratum !== null });
  if (!frame.ok) return frame;
  const outcome = drawLots(frame.value, rule, asked);
  return outcome.ok ? ok({ frame: frame.value, outcome: outcome.value }) : outcome;
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
