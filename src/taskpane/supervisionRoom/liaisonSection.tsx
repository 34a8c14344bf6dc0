/** 信息联络员: whom to call in each unit, to copy one by one or all together; who has none is named with the cell. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { liaisonList, liaisonText } from "../../sheets/rollup/liaisonList";
import type { LiaisonLine } from "../../sheets/rollup/liaisonList";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { CopyButton } from "../parts/copyButton";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

const useStyles = makeStyles({ lacking: { color: signal.watch } });

export function LiaisonSection() {
  const layout = useLayout();
  const styles = useStyles();
  const { say, count, colon } = useWords();
  const { tables } = useContents();
  const [sought, setSought] = useState("");
  const lines = useMemo(() => liaisonList(tables), [tables]);
  const lacking = lines.filter(({ lacks }) => lacks !== null);
  const shown = lines.filter(({ unit, contact }) => `${unit} ${contact}`.includes(sought.trim()));
  if (lines.length === 0)
    return (
      <Section title={say("supervision.liaison")}>
        <p className={layout.text}>{say("supervision.liaison.none")}</p>
      </Section>
    );
  return (
    <Section
      title={say("supervision.liaison")}
      aside={say("supervision.liaison.units", { n: count(lines.length) })}
    >
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("supervision.liaison.what")}</p>
        {lacking.length > 0 && (
          <Fold
            label={say("supervision.liaison.lacking", { n: count(lacking.length) })}
            open={lacking.length <= 5}
          >
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {lacking.map((line) => (
                <li key={line.unit} className={styles.lacking} style={{ overflowWrap: "anywhere" }}>
                  {colon(line.unit)}
                  {say(`supervision.liaison.lacks.${line.lacks ?? "entry"}`)} <PlaceLink address={line.at} />
                </li>
              ))}
            </ul>
          </Fold>
        )}
        <Fold label={say("supervision.liaison.list")} open={lines.length <= 8}>
          <div className={layout.stack}>
            {lines.length > 8 && (
              <Field label={say("supervision.liaison.find")}>
                <Input value={sought} onChange={(_, { value }) => setSought(value)} />
              </Field>
            )}
            {shown.map((line) => (
              <Contact key={line.unit} line={line} />
            ))}
          </div>
        </Fold>
        <CopyButton
          label={say("supervision.liaison.copyAll", { n: count(lines.length) })}
          text={() => liaisonText(lines)}
        />
      </div>
    </Section>
  );
}

function Contact({ line }: { line: LiaisonLine }) {
  const layout = useLayout();
  const { say } = useWords();
  return (
    <div className={layout.tight} style={{ overflowWrap: "anywhere" }}>
      <strong>{line.unit}</strong>
      <span>{line.contact || say("supervision.liaison.blank")}</span>
      {line.contact !== "" && (
        <CopyButton
          size="small"
          label={say("supervision.liaison.copy")}
          of={line.unit}
          text={() => liaisonText([line])}
        />
      )}
    </div>
  );
}
