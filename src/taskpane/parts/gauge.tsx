/**
 * One ratio as a half ring with its goal marked on it. The ring never stands alone: percent (cut off,
 * never rounded up), fraction and a sentence are always beside it.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import { signal } from "../look/theme";
import { useWords } from "../words/words";

export interface GaugeProps {
  readonly name: string;
  /** "38.88%", or the words for no data. */
  readonly percent: string;
  /** 0–1; null without data. */
  readonly share: number | null;
  /** 0–1 */
  readonly goal: number;
  readonly goalText: string;
  readonly tone: "good" | "plain" | "watch";
  /** "7/18"; "" without data. */
  readonly fraction: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  root: { display: "flex", gap: "14px", alignItems: "center", minWidth: 0 },
  dial: { width: "108px", flexShrink: 0, textAlign: "center" },
  ring: { position: "relative", height: "64px" },
  percent: {
    position: "absolute",
    left: 0,
    right: 0,
    bottom: 0,
    textAlign: "center",
    fontSize: "17px",
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  none: { fontSize: "13px", fontWeight: tokens.fontWeightRegular, color: signal.quiet },
  words: { minWidth: 0, flexGrow: 1, lineHeight: "19px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  fraction: { fontVariantNumeric: "tabular-nums", color: signal.quiet, fontSize: "12px", lineHeight: "16px" },
});

const radius = 44;
const centre = { x: 54, y: 56 };

/** The point on the ring at a share of its way, `out` away from its middle line. */
function point(share: number, out = 0): string {
  const angle = Math.PI * (1 - share);
  const r = radius + out;
  return `${(centre.x + r * Math.cos(angle)).toFixed(2)} ${(centre.y - r * Math.sin(angle)).toFixed(2)}`;
}

const arc = (share: number) => `M ${point(0)} A ${radius} ${radius} 0 0 1 ${point(share)}`;
const fills = { good: signal.good, plain: tokens.colorBrandStroke1, watch: "#C98A12" };

export function Gauge(props: GaugeProps) {
  const styles = useStyles();
  const { commas } = useWords();
  const id = useId();
  const share = props.share === null ? 0 : Math.min(1, Math.max(0, props.share));
  return (
    <div className={styles.root}>
      <div
        className={styles.dial}
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 10_000) / 100}
        aria-valuetext={commas([props.percent, props.fraction, props.goalText].filter(Boolean))}
      >
        <div className={styles.ring}>
          <svg width="108" height="66" viewBox="0 0 108 66" aria-hidden="true" focusable="false">
            <path d={arc(1)} fill="none" stroke={signal.line} strokeWidth="9" strokeLinecap="round" />
            {share > 0 && (
              <path
                d={arc(share)}
                fill="none"
                stroke={fills[props.tone]}
                strokeWidth="9"
                strokeLinecap="round"
              />
            )}
            <path
              d={`M ${point(props.goal, -8)} L ${point(props.goal, 8)}`}
              stroke={tokens.colorNeutralForeground1}
              strokeWidth="2.5"
              strokeLinecap="round"
            />
          </svg>
          <div className={styles.percent}>
            {props.share === null ? <span className={styles.none}>{props.percent}</span> : props.percent}
          </div>
        </div>
        <div className={styles.fraction}>{props.fraction}</div>
      </div>
      <div className={styles.words}>
        <div className={styles.name} id={id}>
          {props.name}
        </div>
        {props.children}
      </div>
    </div>
  );
}
