/** `sr verify`: recomputes a certificate from the frame it names, and says what it checked (SR-1 §6). */
import type { FrameRow } from "../../src/core/draw";
import { err, ok } from "../../src/core/result";
import type { Result } from "../../src/core/result";
import { cliText, text } from "../../src/locale";
import { isForDuckDb } from "../engines/chosenSource";
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
    frame: { type: "string", required: true },
    sheet: { type: "string" },
    id: { type: "string" },
    stratum: { type: "string" },
    published: { type: "string" },
  },
};

export async function verify(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const certificate = await readJson(given.operands[0]);
  if (!certificate.ok) return refuse(call, [certificate.error]);

  const { parseCertificate, verifyCertificate } = await import("../../src/core/evidence");
  const parsed = parseCertificate(certificate.value);
  if (!parsed.ok) return refuse(call, [parsed.error]);
  const stated = parsed.value.frame.columns;
  const columns: FrameColumns = {
    id: given.value("id") ?? stated.id,
    stratum: given.value("stratum") ?? stated.stratum,
  };
  const frame = await frameRows(given, columns);
  if (!frame.ok) return refuse(call, frame.error);

  const verdict = verifyCertificate(certificate.value, frame.value, {
    published: given.value("published"),
  });
  const words = cliText[call.language];
  for (const check of verdict.checks) {
    const line = text(words, `verify.${check.outcome}`, { check: text(words, `verify.check.${check.id}`) });
    if (check.outcome === "fails")
      call.streams.err(check.fault ? `${line}${saySentence(check.fault, call.language)}` : line);
    else call.streams.out(line);
  }
  const conclusion = text(words, `verify.conclusion.${verdict.conclusion}`);
  if (verdict.holds) call.streams.out(conclusion);
  else call.streams.err(conclusion);
  return verdict.holds ? 0 : 1;
}

async function frameRows(
  given: Options,
  columns: FrameColumns,
): Promise<Result<readonly FrameRow[], readonly { readonly code: string }[]>> {
  const file = given.required("frame");
  if (await isForDuckDb(file)) return (await import("../engines/rowsOfFile")).rowsOfFile(file, columns);
  const grids = await readGrids(file);
  if (!grids.ok) return err([grids.error]);
  const frame = readFrame(grids.value, columns, file, given.value("sheet"));
  return frame.ok ? ok(frame.value.rows) : frame;
}
