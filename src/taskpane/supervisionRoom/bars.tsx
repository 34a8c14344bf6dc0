/** Bars with their words: name above, figure at the end of the line; no colour says anything alone. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { signal } from "../look/theme";
import type { Bar } from "./measures";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  head: { display: "flex", gap: "8px", alignItems: "baseline", lineHeight: "20px" },
  name: { minWidth: 0, overflowWrap: "anywhere", flexGrow: 1 },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

const height = 8;

export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map(({ name, share, text }) => (
        <li key={name}>
          <div className={styles.head}>
            <span className={styles.name}>{name}</span>
            <span className={styles.figure}>{text}</span>
          </div>
          <svg width="100%" height={height} aria-hidden="true" focusable="false">
            <rect width="100%" height={height} rx="4" fill={signal.line} />
            {share !== null && share > 0 && (
              <rect
                width={`${(share * 100).toFixed(2)}%`}
                height={height}
                rx="4"
                fill={tokens.colorBrandStroke1}
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}
