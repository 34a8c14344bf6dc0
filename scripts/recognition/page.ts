/** docs/recognition.md: what the finder makes of every workbook of the corpus (test/corpus). */
import { format, resolveConfig } from "prettier";
import { sentence } from "../../src/locale";
import type { CorpusCase } from "../../test/corpus/corpusCase";
import type { Outcome } from "../../test/corpus/outcome";
import { corpus, outcomeOf, wantedVerdict } from "../../test/corpus/outcome";

const origins: Readonly<Record<CorpusCase["origin"], string>> = {
  generated: "generated",
  handMade: "by hand",
  nearMiss: "near miss",
};
const verdicts = ["found", "asked", "refused"] as const;

/** The page as Markdown, laid out as prettier leaves it. */
export async function recognitionPage(): Promise<string> {
  const rows = corpus().map((each) => ({ each, outcome: outcomeOf(each) }));
  const counts = verdicts.map((wanted) => {
    const those = rows.filter(({ each }) => wantedVerdict(each) === wanted);
    const got = verdicts.map((verdict) => those.filter(({ outcome }) => outcome.verdict === verdict).length);
    return `| must be ${wanted} | ${those.length} | ${got.join(" | ")} |`;
  });
  const lines = [
    "# Finding a form in a workbook",
    "",
    "Written by `npx tsx scripts/recognition.ts` from the corpus in `test/corpus`. `found`: every figure has one",
    "certain place, known by construction and compared cell by cell. `asked`: something is doubtful, is named, and",
    "nothing is written until it is answered; the answer is kept in the sheet 字段对应 (表 = 表样). `refused`: the",
    "sheet uses the form's words and is not the form. `test/corpus/files.test.ts` reads those marked .xlsx, .xls and",
    ".et back from files that LibreOffice wrote, every third row hidden, and the rest of the hand-made ones as .xlsx.",
    "",
    "| | workbooks | found | asked | refused |",
    "| --- | --- | --- | --- | --- |",
    ...counts,
    "",
    "| workbook | origin | file | result | score | why |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ each, outcome }) => line(each, outcome)),
    "",
  ];
  const options = await resolveConfig("docs/recognition.md");
  return format(lines.join("\n"), { ...options, parser: "markdown" });
}

function line(each: CorpusCase, { verdict, matches, wrong }: Outcome): string {
  const score = matches.map((match) => match.score.toFixed(2)).join(", ");
  const why = matches
    .map(({ standing, faults, reasons }) => {
      const question = faults.find(({ code }) => each.wanted.some(({ asks }) => asks === code));
      const said = standing === "asked" && question ? [question] : reasons;
      return said.map((reason) => sentence(reason, "zh-CN")).join("；");
    })
    .join("<br>");
  const result = wrong.length > 0 ? `**${verdict}, wrong: ${wrong.join(", ")}**` : verdict;
  const cells = [each.name, origins[each.origin], each.through ?? "", result, score, why];
  return `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, " ").replace(/\|/g, "\\|")).join(" | ")} |`;
}
