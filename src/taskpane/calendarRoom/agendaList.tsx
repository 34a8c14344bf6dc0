/** The list: of one day, or everything, overdue first; one kind of thing can be looked at alone. */
import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { agendaKinds } from "../../core/calendar";
import type { AgendaItem } from "../../core/calendar";
import type { LocalDate } from "../../core/calendar/localDate";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { PlaceLink } from "../parts/placeLink";
import { TextButton } from "../parts/textButton";
import { useWords } from "../words/words";
import { itemWords, leftOf } from "./itemWords";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "6px" },
  item: {
    padding: "6px 10px",
    borderRadius: "8px",
    border: `1px solid ${signal.line}`,
    borderInlineStartWidth: "4px",
    lineHeight: "20px",
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  late: { borderInlineStartColor: signal.late, backgroundColor: signal.lateSoft },
  calm: { borderInlineStartColor: tokens.colorBrandStroke1 },
  line: { color: signal.quiet, fontSize: "12px", lineHeight: "18px" },
});

const batch = 30;

export function AgendaList(props: {
  items: readonly AgendaItem[];
  chosen: LocalDate | null;
  onClear: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useWords();
  const { say, find, day, count } = words;
  const [kind, setKind] = useState("");
  const [limit, setLimit] = useState(batch);
  const { chosen } = props;
  const there = agendaKinds.filter((each) => props.items.some((item) => item.kind === each));
  const items = props.items.filter(
    (item) => (chosen === null || item.due === chosen) && (kind === "" || item.kind === kind),
  );
  return (
    <Section
      title={chosen === null ? say("calendar.list") : day(chosen)}
      aside={chosen !== null && <TextButton onClick={props.onClear}>{say("calendar.all")}</TextButton>}
    >
      <div className={layout.stack}>
        {there.length > 1 && (
          <Field label={say("calendar.kind")}>
            <Select value={kind} onChange={(_, { value }) => setKind(value)}>
              <option value="">{say("calendar.kind.all")}</option>
              {there.map((each) => (
                <option key={each} value={each}>
                  {find(`calendar.kind.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {items.length === 0 && <p className={layout.text}>{say("calendar.nothing")}</p>}
        <ul className={styles.list}>
          {items.slice(0, limit).map((item) => (
            <li key={item.id} className={mergeClasses(styles.item, item.overdue ? styles.late : styles.calm)}>
              <div>{itemWords(words, item)}</div>
              <div className={styles.line}>
                {day(item.due)} · {leftOf(words, item)}
                {item.at !== null && (
                  <>
                    {" · "}
                    <PlaceLink address={item.at} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
        {items.length > limit && (
          <TextButton onClick={() => setLimit(limit + batch)}>
            {say("calendar.more", { n: count(items.length - limit) })}
          </TextButton>
        )}
      </div>
    </Section>
  );
}
