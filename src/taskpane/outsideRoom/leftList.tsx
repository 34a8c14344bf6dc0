/** What stayed behind: of the workbook as a whole, and sheet by sheet. */
import type { LeftBehind } from "../../documents/outside";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import type { Words } from "../words/words";

export function LeftList({ left }: { left: readonly LeftBehind[] }) {
  const layout = useLayout();
  const words = useWords();
  const { say } = words;
  const sheets = [...new Set(left.map(({ sheet }) => sheet))].sort(
    (a, b) => Number(a !== "") - Number(b !== ""),
  );
  if (left.length === 0) return null;
  return (
    <section aria-label={say("outside.left")} className={layout.tight}>
      <strong>{say("outside.left")}</strong>
      {sheets.map((sheet) => (
        <Fold key={sheet} label={sheet === "" ? say("outside.whole") : sheet} open={sheet === ""}>
          <ul style={{ margin: 0, paddingInlineStart: 18, lineHeight: "22px", overflowWrap: "anywhere" }}>
            {linesOf(
              words,
              left.filter((each) => each.sheet === sheet),
            ).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
      ))}
    </section>
  );
}

/** Columns that stayed behind for the same reason are one line. */
function linesOf({ find, count }: Words, left: readonly LeftBehind[]): readonly string[] {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const same = left.filter((each) => each.reason === reason);
    return find(`outside.reason.${reason}`, {
      what: same
        .map(({ what }) => what)
        .filter(Boolean)
        .join("、"),
      n: count(same.reduce((sum, { n }) => sum + n, 0)),
    });
  });
}
