/** The migration matrix: rows are the earlier classes, columns the later; what moved is tinted, worse steps are marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Migration } from "../../core/registry/risk";
import { useLayout } from "../look/layout";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  cell: { position: "relative", fontVariantNumeric: "tabular-nums" },
  worse: { fontWeight: tokens.fontWeightSemibold, color: signal.late },
  none: { color: signal.quiet },
});

export function MigrationTable({ matrix }: { matrix: Migration }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, count } = useWords();
  const { classes, counts } = matrix;
  const name = (each: string) => each || say("risk.class.none");
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={say("risk.matrix")}>
      <table className={layout.table}>
        <caption style={{ textAlign: "start", paddingBottom: 4 }} className={layout.quiet}>
          {say("risk.matrix.how")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("risk.matrix.head")}</th>
            {classes.map((each) => (
              <th key={each} scope="col">
                {name(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((from, i) => (
            <tr key={from}>
              <th scope="row" style={{ textAlign: "left" }}>
                {name(from)}
              </th>
              {classes.map((to, j) => {
                const n = counts[i][j];
                const worse = j > i && n > 0 && to !== "" && from !== "";
                return (
                  <td
                    key={to}
                    className={mergeClasses(styles.cell, worse && styles.worse, n === 0 && styles.none)}
                    style={
                      i === j || n === 0
                        ? undefined
                        : { backgroundColor: worse ? signal.lateSoft : signal.goodSoft }
                    }
                  >
                    {worse ? "▲" : ""}
                    {count(n)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
