/** docs/recognition.md is what the finder makes of the corpus today. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

jest.setTimeout(60_000);

test("the page holds the result of every workbook", () => {
  const before = readFileSync("docs/recognition.md", "utf8");
  const program =
    'import("./scripts/recognition/page").then(async (m) => process.stdout.write(await (m.recognitionPage ?? m.default.recognitionPage)()))';
  const now = execFileSync("npx", ["tsx", "-e", program], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(now).toBe(before);
  expect(before).not.toContain("wrong:");
});
