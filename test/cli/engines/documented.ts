/** The worked example of docs/draw.md: its list, the queries it shows, and the lots it says they draw. */
import { readFileSync } from "node:fs";

export interface DocumentedLot {
  readonly stratum: string;
  readonly rank: string;
  readonly id: string;
  readonly ticket: string;
}

interface Documented {
  /** Statements that make the table `frame`; `type` is that of a text, `engine` what follows the columns. */
  readonly create: (type: string, engine: string) => readonly string[];
  readonly query: (engine: "postgres" | "clickhouse") => string;
  readonly drawn: readonly DocumentedLot[];
}

export function documented(): Documented {
  const page = readFileSync("docs/draw.md", "utf8");
  const example = page.slice(page.indexOf("## 5. Worked example"), page.indexOf("## 6."));
  const cells = [...example.matchAll(/^\| (.*) \|$/gm)].map((line) =>
    line[1].split(" | ").map((cell) => cell.replace(/`/g, "").trim()),
  );
  // `| as typed | stratum | id |`, the stratum as typed as well.
  const list = cells
    .filter((row) => row.length === 3 && !/^(as typed|-+)$/.test(row[0]))
    .map(([, stratum, id]) => ({ id, stratum: stratum.normalize("NFKC").replace(/[\s␠]/g, "") }));
  const drawn = cells
    .filter((row) => row.length === 4 && /^\d+$/.test(row[1]))
    .map(([stratum, rank, id, ticket]) => ({ stratum, rank, id, ticket }));
  const [postgres, clickhouse] = [...example.matchAll(/```sql\n([\s\S]*?)```/g)].map((fence) => fence[1]);
  if (list.length !== 8 || drawn.length !== 4) throw new Error("the worked example has changed its shape");
  const values = list.map(({ id, stratum }) => `('${id}', '${stratum}')`).join(", ");
  return {
    create: (type, engine) => [
      `CREATE TABLE frame (id ${type}, stratum ${type})${engine}`,
      `INSERT INTO frame VALUES ${values}`,
    ],
    query: (engine) => (engine === "postgres" ? postgres : clickhouse),
    drawn,
  };
}
