/** How the command line is spoken to: help, languages, exit codes. */
import { spawnSr, sr } from "./sr";

const commands = ["draw", "sql", "verify", "check", "fill", "rollup", "merge", "year-end", "summary"];

test("help comes in Chinese, and in English where asked or where the environment is English", () => {
  expect(spawnSr(["--help"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("退出码") });
  expect(spawnSr(["--help", "--lang", "en-US"]).out).toContain("Exit codes");
  expect(spawnSr(["--help"], { LANG: "en_US.UTF-8" }).out).toContain("Exit codes");
  expect(spawnSr(["--help"], { LANG: "C.UTF-8" }).out).toContain("退出码");
});

test.each(commands)("%s has help of its own in both languages, naming its options", async (command) => {
  const chinese = await sr([command, "--help"]);
  const english = await sr(["--lang", "en-US", command, "--help"]);
  expect([chinese.code, english.code]).toEqual([0, 0]);
  const options = (text: string) => new Set(text.match(/--[a-z-]+/g));
  expect(options(chinese.out)).toEqual(options(english.out));
  expect(english.out).not.toBe(chinese.out);
});

test.each<[string, string[]]>([
  ["no command", []],
  ["an unknown command", ["paint"]],
  ["an unknown option", ["check", "l.csv", "--colour", "red"]],
  ["a missing option", ["draw", "--frame", "f.csv"]],
  ["an option without its value", ["draw", "--frame"]],
  ["an option whose value is the next option", ["draw", "--frame", "f", "--id", "--stratum", "s", "--seed", "1"]],
  ["a value for an option that takes none", ["check", "l.csv", "--json=yes"]],
  ["an option given twice", ["check", "l.csv", "--until", "2024-05-31", "--until", "2024-06-30"]],
  ["a file too many", ["check", "a.csv", "b.csv"]],
  ["no ledger", ["check", "--json"]],
  ["a day that is none", ["check", "l.csv", "--until", "2024-13-05"]],
  ["a language that is not spoken", ["check", "l.csv", "--lang", "fr"]],
  ["no rule", ["draw", "--frame", "f", "--id", "i", "--seed", "s", "--out", "o"]],
  ["two kinds of rule", ["draw", "--frame", "f", "--id", "i", "--seed", "s", "--out", "o", "--total", "1", "--rate", "=1%"]],
  ["a rate of 7 typed as 7", ["draw", "--frame", "f", "--id", "i", "--stratum", "s", "--seed", "s", "--out", "o", "--rate", "A=7"]],
  ["a rate without its key", ["draw", "--frame", "f", "--id", "i", "--stratum", "s", "--seed", "s", "--out", "o", "--rate", "7%"]],
  ["one key twice", ["draw", "--frame", "f", "--id", "i", "--stratum", "s", "--seed", "s", "--out", "o", "--rate", "A=7%", "--rate", "Ａ=8%"]],
  ["a count that is no whole number", ["draw", "--frame", "f", "--id", "i", "--stratum", "s", "--seed", "s", "--out", "o", "--count", "A=2.5"]],
  ["a reserve that is none", ["draw", "--frame", "f", "--id", "i", "--seed", "s", "--out", "o", "--total", "1", "--reserve", "-1"]],
  ["a form that is none", ["fill", "l.csv", "--form", "annex9", "--out", "o.xlsx"]],
  ["two places to draw from", ["draw", "--frame", "f", "--postgres", "postgres://h/d", "--id", "i", "--seed", "s", "--out", "o", "--total", "1"]],
  ["a server without its table", ["draw", "--postgres", "postgres://h/d", "--id", "i", "--seed", "s", "--out", "o", "--total", "1"]],
  ["an address of another kind", ["draw", "--clickhouse", "postgres://h/d", "--table", "t", "--id", "i", "--seed", "s", "--out", "o", "--total", "1"]],
  ["nowhere to draw from", ["draw", "--id", "i", "--seed", "s", "--out", "o", "--total", "1"]],
  ["an engine that is not embedded", ["draw", "--frame", "f.csv", "--engine", "sqlite", "--id", "i", "--seed", "s", "--out", "o", "--total", "1"]],
  ["a query for an engine that is none", ["sql", "--engine", "mysql", "--table", "t", "--id", "i", "--seed", "s", "--total", "1"]],
  ["a table's name on two lines", ["sql", "--engine", "duckdb", "--table", "t\n; DROP TABLE t", "--id", "i", "--seed", "s", "--total", "1"]],
  ["a seal on a whole workbook", ["fill", "l.csv", "--form", "annex1", "--out", "o.xlsx", "--seal", "s.png", "--approved-by", "x", "--reason", "y"]],
  ["a seal that nobody approved", ["fill", "l.csv", "--form", "annex1", "--out", "o.xlsx", "--alone", "--seal", "s.png"]],
])("exit code 2 and a sentence for %s", async (_what, args) => {
  const ran = await sr(args);
  expect(ran.code).toBe(2);
  expect(ran.out).toBe("");
  expect(ran.err).toMatch(/。\n$/);
  expect(ran.err).not.toMatch(/\{\w+\}|cli\.\w/);
  const english = await sr([...args, "--lang", "en-US"]);
  expect([english.code, /[.]\n$/.test(english.err) || args.includes("fr")]).toEqual([2, true]);
}); // prettier-ignore

test("the exit code is the process's own", () => {
  expect(spawnSr(["paint"]).code).toBe(2);
  expect(spawnSr(["check", "no-such-file.csv"])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("no-such-file.csv"),
  });
});
