/** 宣传记录: 日期, 媒介, 标题, 链接, 备注. */
import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { addPromotion, readPromotions } from "../../sheets/training";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { DayField } from "../parts/dayField";
import { PlaceLink } from "../parts/placeLink";
import { PlannedWrite } from "../parts/plannedWrite";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";

export function PromotionSection() {
  const layout = useLayout();
  const { say, count } = useWords();
  const contents = useContents();
  const { now } = useDay();
  const [date, setDate] = useState(now);
  const [medium, setMedium] = useState("");
  const [headline, setHeadline] = useState("");
  const [link, setLink] = useState("");
  const [note, setNote] = useState("");
  const kept = readPromotions(contents);
  return (
    <Section title={say("training.promotion")}>
      <div className={layout.stack}>
        {kept.length > 0 && (
          <>
            <p className={layout.text}>{say("training.promotion.count", { n: count(kept.length) })}</p>
            <ul style={{ margin: 0, paddingInlineStart: 18, lineHeight: "22px", overflowWrap: "anywhere" }}>
              {kept.slice(-5).map((each) => (
                <li key={each.at}>
                  {each.date} {each.medium} {each.headline} <PlaceLink address={each.at} />
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={layout.fields}>
          <DayField label={say("training.promotion.date")} value={date} onPick={setDate} />
          <Field label={say("training.promotion.medium")} required>
            <Input value={medium} onChange={(_, { value }) => setMedium(value)} />
          </Field>
          <Field label={say("training.promotion.headline")} required>
            <Input value={headline} onChange={(_, { value }) => setHeadline(value)} />
          </Field>
          <Field label={say("training.promotion.link")}>
            <Input type="url" value={link} onChange={(_, { value }) => setLink(value)} />
          </Field>
          <Field label={say("training.promotion.note")}>
            <Input value={note} onChange={(_, { value }) => setNote(value)} />
          </Field>
        </div>
        <PlannedWrite
          slot="training"
          write={say("training.write")}
          of={`${date} ${medium} ${headline} ${link} ${note}`}
          label={say("training.promotion.do")}
          told={say("training.promotion.added")}
          disabled={medium.trim() === "" || headline.trim() === ""}
          plan={(grids) =>
            addPromotion(grids, {
              date,
              medium: medium.trim(),
              headline: headline.trim(),
              link: link.trim(),
              note: note.trim(),
            })
          }
          onWritten={() => {
            setHeadline("");
            setLink("");
          }}
        />
      </div>
    </Section>
  );
}
