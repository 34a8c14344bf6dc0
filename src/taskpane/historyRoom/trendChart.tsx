/**
 * One ratio over the year: months as points on a line, the goal dashed across, the forecast dotted to a hollow point
 * in December, what if as a diamond. One stop for the Tab key; arrow keys go from point to point and tell each.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { percentText } from "../../core/draw";
import type { Ratio } from "../../core/targets/ratio";
import { signal } from "../look/theme";
import { useWords } from "../words/words";
import type { RatioYear } from "./ratioYear";
import { monthX, picture, plot, pointsOf, shareY } from "./trendPlot";
import type { Spot } from "./trendPlot";
import { useSpoken } from "./useSpoken";

const useStyles = makeStyles({
  frame: { position: "relative", maxWidth: "480px", minWidth: 0 },
  picture: { display: "block", width: "100%", height: "auto", overflow: "visible" },
  small: { fontSize: "10px", fill: signal.quiet },
  goal: { fontSize: "10px", fontWeight: tokens.fontWeightSemibold, fill: signal.late },
  point: { outline: "none", cursor: "default" },
  tip: {
    position: "absolute",
    pointerEvents: "none",
    padding: "3px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: "12px",
    lineHeight: "18px",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    zIndex: 1,
  },
});

const line = "#0B7F76";
const whatIfColour = "#8A5A00";

interface Mark extends Spot {
  readonly kind: "month" | "forecast" | "whatIf";
  readonly words: string;
}

export function TrendChart(props: { year: RatioYear; then: Ratio | null; name: string }) {
  const styles = useStyles();
  const { say, monthName } = useWords();
  const spoken = useSpoken();
  const { year, then, name } = props;
  const group = useRef<SVGSVGElement>(null);
  const [told, setTold] = useState<number | null>(null);
  const points = pointsOf(year.months);
  const last = points.at(-1);
  const ahead = year.byPlan && year.byPlan.whole > 0 ? year.byPlan : null;
  const end = ahead ? { x: monthX(12), y: shareY(ahead) } : null;
  const diamond = then && then.whole > 0 ? { x: monthX(year.months.length), y: shareY(then) } : null;
  const goalY = shareY({ part: year.target.goalPpm, whole: 1_000_000 });
  const marks: readonly Mark[] = [
    ...points.map(({ x, y, month, ratio }) => ({
      ...{ kind: "month" as const, x, y },
      words: `${monthName(month)} ${spoken(ratio)}`,
    })),
    ...(end && ahead
      ? [{ kind: "forecast" as const, ...end, words: say("history.tip.forecast", { ratio: spoken(ahead) }) }]
      : []),
    ...(diamond && then
      ? [{ kind: "whatIf" as const, ...diamond, words: say("history.tip.whatIf", { ratio: spoken(then) }) }]
      : []),
  ];
  const stop = told ?? Math.max(0, points.length - 1);
  const move = (event: KeyboardEvent, at: number) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined || !marks[to]) return;
    event.preventDefault();
    group.current?.querySelectorAll<SVGGElement>("g[data-mark]")[to]?.focus();
  };
  const shown = told === null ? undefined : marks[told];
  return (
    <div className={styles.frame}>
      <svg
        ref={group}
        className={styles.picture}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="group"
        aria-label={say("history.chart", { name })}
      >
        <Axes className={styles.small} goalY={goalY} />
        <path
          d={`M ${plot.left} ${goalY} H ${plot.right}`}
          stroke={signal.late}
          strokeWidth="1.5"
          strokeDasharray="6 4"
        />
        <text className={styles.goal} x={plot.left - 5} y={goalY + 3.5} textAnchor="end">
          {percentText(year.target.goalPpm)}
        </text>
        {points
          .slice(1)
          .map((to, index) =>
            points[index].month + 1 === to.month ? (
              <path key={to.month} d={course(points[index], to)} stroke={line} strokeWidth="2" />
            ) : null,
          )}
        {last && end && last.x < end.x && (
          <path d={course(last, end)} stroke={line} strokeWidth="1.5" strokeDasharray="2 4" />
        )}
        {last && diamond && (
          <path d={course(last, diamond)} stroke={whatIfColour} strokeWidth="1.5" strokeDasharray="1 3" />
        )}
        {marks.map((mark, index) => (
          <g
            key={`${mark.kind} ${mark.x}`}
            data-mark={mark.kind}
            role="img"
            aria-label={mark.words}
            tabIndex={index === Math.min(stop, marks.length - 1) ? 0 : -1}
            className={styles.point}
            onFocus={() => setTold(index)}
            onBlur={() => setTold(null)}
            onMouseEnter={() => setTold(index)}
            onMouseLeave={() => setTold(null)}
            onKeyDown={(event) => move(event, index)}
          >
            <circle cx={mark.x} cy={mark.y} r="11" fill="transparent" />
            {told === index && (
              <circle
                cx={mark.x}
                cy={mark.y}
                r="8"
                fill="none"
                stroke={tokens.colorStrokeFocus2}
                strokeWidth="1.5"
              />
            )}
            <Shape mark={mark} />
          </g>
        ))}
      </svg>
      {shown && (
        <div
          className={styles.tip}
          aria-hidden="true"
          style={{
            left: `${(shown.x / picture.width) * 100}%`,
            top: `${(shown.y / picture.height) * 100}%`,
            transform: `translate(-${Math.round((shown.x / picture.width) * 100)}%, ${shown.y < 50 ? "14px" : "calc(-100% - 12px)"})`,
          }}
        >
          {shown.words}
        </div>
      )}
    </div>
  );
}

const course = (from: Spot, to: Spot) => `M ${from.x} ${from.y} L ${to.x} ${to.y}`;

function Shape({ mark: { kind, x, y } }: { mark: Mark }) {
  if (kind === "month") return <circle cx={x} cy={y} r="3.5" fill={line} />;
  if (kind === "forecast")
    return <circle cx={x} cy={y} r="4.5" fill="#FFFFFF" stroke={line} strokeWidth="1.5" />;
  return <path d={`M ${x} ${y - 6} l 6 6 l -6 6 l -6 -6 Z`} fill={whatIfColour} />;
}

/** A level beside the goal leaves its place to it. */
function Axes({ className, goalY }: { className: string; goalY: number }) {
  const levels = [0, 25, 50, 75, 100];
  return (
    <g aria-hidden="true">
      {levels.map((percent) => {
        const y = shareY({ part: percent, whole: 100 });
        return (
          <g key={percent}>
            <path
              d={`M ${plot.left} ${y} H ${plot.right}`}
              stroke={percent === 0 ? signal.quiet : signal.line}
            />
            {percent % 50 === 0 && Math.abs(y - goalY) > 9 && (
              <text className={className} x={plot.left - 5} y={y + 3.5} textAnchor="end">
                {percent}%
              </text>
            )}
          </g>
        );
      })}
      {Array.from({ length: 12 }, (_, index) => (
        <text
          key={index}
          className={className}
          x={monthX(index + 1)}
          y={plot.bottom + 14}
          textAnchor="middle"
        >
          {index + 1}
        </text>
      ))}
    </g>
  );
}
