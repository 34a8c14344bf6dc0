/** 抽取 for a public screening: the whole screen, large type, at a pace that can be read; Esc ends it. */
import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Certificate, Commitment } from "../../core/evidence";
import { theme } from "../look/theme";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { paceOf, screeningBeats } from "./screeningBeats";
import type { Beat } from "./screeningBeats";

const useStyles = makeStyles({
  root: {
    position: "fixed",
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
    zIndex: 1000,
    backgroundColor: "#072522",
    color: "#F4FAF9",
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    gap: "1.5vh",
    padding: "3vh 4vw",
    fontFamily: tokens.fontFamilyBase,
    outlineStyle: "none",
  },
  head: { display: "flex", flexWrap: "wrap", gap: "12px", alignItems: "baseline", minWidth: 0 },
  title: { margin: 0, fontSize: "clamp(20px, 3.6vw, 52px)", lineHeight: 1.2, overflowWrap: "anywhere" },
  seed: { fontSize: "clamp(12px, 1.4vw, 20px)", overflowWrap: "anywhere", color: "#B7D9D5", margin: 0 },
  body: { overflowY: "auto", minHeight: 0, outlineStyle: "none" },
  strata: { display: "flex", flexWrap: "wrap", gap: "10px 24px", fontSize: "clamp(15px, 2vw, 28px)" },
  tickets: {
    listStyleType: "none",
    margin: "12px 0 0",
    padding: 0,
    columnGap: "32px",
    columnWidth: "280px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "clamp(11px, 1.1vw, 16px)",
    color: "#B7D9D5",
  },
  names: {
    listStyleType: "none",
    margin: "16px 0 0",
    padding: 0,
    columnGap: "40px",
    columnWidth: "min(420px, 100%)",
    fontSize: "clamp(16px, 2vw, 30px)",
    lineHeight: 1.5,
  },
  line: { breakInside: "avoid", overflowWrap: "anywhere" },
  code: { fontSize: "0.62em", color: "#B7D9D5", fontVariantNumeric: "tabular-nums" },
  foot: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

const calm = () => window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;

export function ScreeningView(props: {
  certificate: Certificate;
  commitment: Commitment | null;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { say, count } = useWords();
  const { objects, settings } = useContents();
  const { certificate, onClose } = props;
  const sealed = certificate.sealed !== undefined || props.commitment?.disclosure === "sealed";
  const beats = useMemo(() => {
    const wanted = new Set(certificate.drawn.map(({ id }) => id));
    const names = new Map(objects.flatMap((o) => (wanted.has(o.id) ? [[o.id, o.name] as const] : [])));
    return screeningBeats(certificate, sealed, (id) => names.get(id) ?? "");
  }, [certificate, objects, sealed]);
  const [shown, setShown] = useState(() => (calm() ? beats.length : 1));
  const root = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  const done = shown >= beats.length;
  useEffect(() => {
    if (done) return;
    const timer = setTimeout(() => setShown((n) => n + 1), paceOf(beats));
    return () => clearTimeout(timer);
  }, [shown, done, beats]);
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: "end" });
  }, [shown]);
  useEffect(() => {
    const element = root.current;
    element?.focus();
    // Where the frame may not fill the screen, the view fills the pane.
    void element?.requestFullscreen?.().catch(() => undefined);
    const left = () => {
      if (!document.fullscreenElement) close.current();
    };
    document.addEventListener("fullscreenchange", left);
    const pressed = (event: KeyboardEvent) => {
      if (event.key === "Escape") close.current();
    };
    document.addEventListener("keydown", pressed);
    // What is behind the view is out of reach until it closes.
    const behind = [...document.body.children].filter((each) => !each.contains(element));
    for (const each of behind) each.setAttribute("inert", "");
    return () => {
      document.removeEventListener("fullscreenchange", left);
      document.removeEventListener("keydown", pressed);
      for (const each of behind) each.removeAttribute("inert");
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const now = beats.slice(0, shown);
  const of = <K extends Beat["kind"]>(kind: K) =>
    now.filter((beat): beat is Extract<Beat, { kind: K }> => beat.kind === kind);
  const [size] = of("size");
  return createPortal(
    <FluentProvider theme={theme} style={{ display: "contents" }}>
      <div
        ref={root}
        className={styles.root}
        role="dialog"
        aria-modal="true"
        aria-label={say("screening.label")}
        tabIndex={-1}
      >
        <div>
          <div className={styles.head}>
            <h1 className={styles.title}>
              {say("screening.title", { unit: settings.unit, label: certificate.label })}
            </h1>
          </div>
          <p className={styles.seed}>
            {say("screening.seed", { seed: certificate.sealed?.publicSeed ?? certificate.seed })}
          </p>
        </div>
        {/* Scrolled by keyboard, too. */}
        <div className={styles.body} tabIndex={0} role="region" aria-label={say("screening.result")}>
          {size && (
            <p className={styles.strata} style={{ margin: 0 }}>
              {say("screening.size", { size: count(size.size), drawn: count(size.drawn) })}
            </p>
          )}
          <div className={styles.strata}>
            {of("stratum").map((each) => (
              <span key={each.key}>
                {say("screening.stratum", {
                  name: each.key === "" ? say("draw.class.all") : each.key,
                  size: count(each.size),
                  drawn: count(each.drawn),
                })}
              </span>
            ))}
          </div>
          <ul className={styles.tickets}>
            {of("ticket").map(({ lot }) => (
              <li key={lot.id} className={styles.line}>
                {lot.ticket.slice(0, 24)}…
              </li>
            ))}
          </ul>
          <ol className={styles.names}>
            {of("name").map((each) => (
              <li key={each.id} className={styles.line}>
                {each.name || each.id} {each.name && <span className={styles.code}>{each.id}</span>}
              </li>
            ))}
          </ol>
          <div ref={end} />
        </div>
        <div className={styles.foot}>
          {!done && (
            <Button
              onClick={() => {
                setShown(beats.length);
                root.current?.focus();
              }}
            >
              {say("screening.skip")}
            </Button>
          )}
          <Button onClick={onClose}>{say("screening.close")}</Button>
          <span role="status" style={{ position: "absolute", width: 1, height: 1, overflow: "hidden" }}>
            {done ? say("screening.done") : ""}
          </span>
        </div>
      </div>
    </FluentProvider>,
    document.body,
  );
}
