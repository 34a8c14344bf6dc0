/** `sr sql`: prints the draw as a query for an engine (SR-1 §7), its checks before it as comments. */
import { isWritableName, sqlEngines } from "../../src/core/draw/sql";
import type { SqlEngine } from "../../src/core/draw/sql";
import { sqlScript } from "../../src/core/draw/sqlScript";
import { cliText, text } from "../../src/locale";
import type { UsageFault } from "../fault";
import type { CommandSpec, Options } from "../options";
import { readOptions } from "../options";
import type { Call, ExitCode } from "../outcome";
import { misused, refuse } from "../outcome";
import { ruleOf, sizesOf } from "../ruleOptions";
import { wholeOption } from "../wholeNumber";

const spec: CommandSpec = {
  operands: [],
  options: {
    engine: { type: "string", required: true },
    table: { type: "string", required: true },
    id: { type: "string", required: true },
    stratum: { type: "string" },
    seed: { type: "string", required: true },
    label: { type: "string" },
    rate: { type: "string", repeats: true },
    count: { type: "string", repeats: true },
    total: { type: "string" },
    sizes: { type: "string", repeats: true },
    reserve: { type: "string" },
  },
};

export async function sql(call: Call): Promise<ExitCode> {
  const options = readOptions(call.arguments, spec);
  if (!options.ok) return misused(call, options.error);
  const given = options.value;
  const engine = sqlEngines.find((name) => name === given.required("engine"));
  if (engine === undefined) {
    const found = given.required("engine");
    return misused(call, [
      { code: "cli.optionValue", option: "--engine", found, expected: sqlEngines.join(", ") },
    ]);
  }
  const names = unwritable(engine, given);
  if (names.length > 0) return misused(call, names);
  const rule = ruleOf(given);
  if (!rule.ok) return misused(call, rule.error);
  const sizes = sizesOf(given);
  if (!sizes.ok) return misused(call, sizes.error);
  const reserve = wholeOption("--reserve", given.value("reserve") ?? "0");
  if (!reserve.ok) return misused(call, [reserve.error]);

  const seed = given.required("seed");
  const label = given.value("label") ?? "";
  const stratum = given.value("stratum") ?? null;
  const frame = { table: given.required("table"), id: given.required("id"), stratum };
  const asked = { seed, label, reserve: reserve.value };
  const script = sqlScript({ engine, frame, rule: rule.value, sizes: sizes.value, ...asked });
  if (!script.ok) return refuse(call, script.error);

  const say = (key: string, params: Record<string, unknown> = {}) =>
    call.streams.out(`-- ${text(cliText[call.language], key, params)}`);
  say("sql.title", { seed, label, engine });
  for (const { purpose, query } of script.value.checks) {
    say(`sql.${purpose}`);
    call.streams.out(`--   ${query};`);
  }
  if (script.value.counts === null) say("sql.rated");
  else for (const { key, count } of script.value.counts) say("sql.count", { key, count });
  call.streams.out(`${script.value.query};`);
  return 0;
}

/** Names that cannot stand in a query, whatever is put around them. */
function unwritable(engine: SqlEngine, given: Options): readonly UsageFault[] {
  return ["table", "id", "stratum"].flatMap((option): UsageFault[] => {
    const found = given.value(option);
    if (found === undefined) return [];
    const names = option === "table" ? found.split(".") : [found];
    if (names.every((name) => isWritableName(engine, name))) return [];
    const shown = found.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\uFFFD");
    return [{ code: "cli.optionValue", option: `--${option}`, found: shown, expected: "a-z, 0-9, _, 汉字" }];
  });
}
