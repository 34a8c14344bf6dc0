/** The board: overdue first, then what may be published, then what has to wait; what is done is folded away. */
import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { publicKinds } from "../../core/publicity";
import type { BoardLine, MatterState } from "../../core/publicity";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";
import type { Words } from "../words/words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "6px" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: "8px 10px",
    borderRadius: "8px",
    border: `1px solid ${signal.line}`,
    borderInlineStartWidth: "4px",
    overflowWrap: "anywhere",
    lineHeight: "20px",
  },
  overdue: { borderInlineStartColor: signal.late, backgroundColor: signal.lateSoft },
  open: { borderInlineStartColor: tokens.colorBrandStroke1 },
  waiting: { borderInlineStartColor: signal.line },
  published: { borderInlineStartColor: signal.good },
  due: { color: signal.quiet, fontSize: "12px", lineHeight: "18px" },
});

const batch = 20;

export function BoardList(props: { board: readonly BoardLine[]; onChoose: (id: string) => void }) {
  const layout = useLayout();
  const { say, find, count } = useWords();
  const [kind, setKind] = useState("");
  const kinds = publicKinds.filter((each) => props.board.some((line) => line.kind === each));
  const board = props.board.filter((line) => kind === "" || line.kind === kind);
  const of = (...states: readonly MatterState[]) => board.filter(({ state }) => states.includes(state));
  const overdue = of("overdue").length;
  return (
    <Section title={say("publicity.title")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("publicity.what")}</p>
        {overdue > 0 && <Notice tone="late">{say("publicity.overdue", { n: count(overdue) })}</Notice>}
        {kinds.length > 1 && (
          <Field label={say("publicity.kind")}>
            <Select value={kind} onChange={(_, { value }) => setKind(value)}>
              <option value="">{say("publicity.kind.all")}</option>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {find(`publicity.kind.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Lines {...props} lines={of("overdue", "open")} label={say("publicity.todo")} />
        {of("overdue", "open").length === 0 && <p className={layout.text}>{say("publicity.nothingOpen")}</p>}
        <Folded {...props} lines={of("waiting")} label={say("publicity.waiting")} />
        <Folded {...props} lines={of("published")} label={say("publicity.done")} />
      </div>
    </Section>
  );
}

type LinesProps = Parameters<typeof BoardList>[0] & { lines: readonly BoardLine[]; label: string };

function Folded(props: LinesProps) {
  const { count, aside } = useWords();
  if (props.lines.length === 0) return null;
  return (
    <Fold label={aside(props.label, count(props.lines.length))} flush>
      <Lines {...props} />
    </Fold>
  );
}

function Lines({ lines, onChoose, label }: LinesProps) {
  const styles = useStyles();
  const words = useWords();
  const [limit, setLimit] = useState(batch);
  if (lines.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {lines.slice(0, limit).map((line) => (
          <li key={line.id} className={mergeClasses(styles.item, styles[line.state])}>
            <TextButton onClick={() => onChoose(line.id)}>{matterName(words, line)}</TextButton>
            <span className={styles.due}>{dueWords(words, line)}</span>
          </li>
        ))}
      </ul>
      {lines.length > limit && (
        <TextButton onClick={() => setLimit(limit + batch)}>
          {words.say("publicity.more", { n: words.count(lines.length - limit) })}
        </TextButton>
      )}
    </>
  );
}

export function matterName({ say, find }: Words, { kind, task, name }: BoardLine): string {
  const what = find(`publicity.kind.${kind}`);
  return task === "" ? what : say("publicity.matter", { what, task: name ? `${task} ${name}` : task });
}

function dueWords(words: Words, line: BoardLine): string {
  const { say, day, fault } = words;
  if (line.state === "published" && line.publishedOn)
    return say(line.late ? "publicity.publishedLate" : "publicity.published", { day: day(line.publishedOn) });
  if (line.refusal) return fault(line.refusal);
  if (!line.calendarKnown) return say("publicity.dueUnknown");
  if (line.due === null)
    return say(line.kind === "plan" || line.kind === "scheme" ? "publicity.noFiling" : "publicity.noDue");
  return say(line.state === "overdue" ? "publicity.dueWas" : "publicity.due", { day: day(line.due) });
}
