/** Every bad input gets a sentence in both languages that names the place, and nothing is written. */
import { existsSync, readFileSync } from "node:fs";
import { badInputs } from "../../scripts/badInput/cases";
import { answer, badInputTable } from "../../scripts/badInput/table";

jest.setTimeout(60_000);

describe.each(badInputs.map((input) => [input.what["en-US"], input] as const))("%s", (_what, input) => {
  test.each(["zh-CN", "en-US"] as const)("%s", async (language) => {
    const given = await answer(input, language);
    expect(given.exit).toBe(input.exit);
    expect(given.sentence).toContain(input.names);
    expect(given.sentence).toMatch(language === "zh-CN" ? /。$/ : /\.$/);
    expect(given.sentence).not.toMatch(/\{\w+\}|^[a-z]+\.[a-zA-Z]+|undefined|\bnull\b/);
    expect(given.said).toBe("");
    expect(existsSync(given.out)).toBe(false);
  });
});

test("docs/bad-input.md says what the program says", async () => {
  const cells = (markdown: string) =>
    markdown
      .split("\n")
      .filter((line) => line.startsWith("|") && !line.includes("---"))
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\(?!\|)/g, "").trim()));
  expect(cells(readFileSync("docs/bad-input.md", "utf8"))).toEqual(cells(await badInputTable()));
});
