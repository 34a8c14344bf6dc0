/** How the list will look: its first rows, exactly as they will leave. */
import type { PublicTable } from "../../sheets/publicity";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";

const shown = 8;

export function ListTable({ table }: { table: PublicTable }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { headers, rows, title } = table;
  return (
    <>
      <p className={layout.strong} style={{ margin: 0 }}>
        {title}
      </p>
      <div className={layout.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={layout.table} style={{ width: "max-content", minWidth: "100%" }}>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col" style={{ textAlign: "start" }}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, r) => (
              <tr key={r}>
                {row.map((text, c) => (
                  <td key={c} style={{ textAlign: "start", maxWidth: 220, overflowWrap: "anywhere" }}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={layout.quiet}>
        {say("publicity.rows", { n: count(rows.length), shown: count(Math.min(shown, rows.length)) })}
      </p>
    </>
  );
}
