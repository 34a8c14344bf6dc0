/** What answers of revisits say of the officers: for the head of the section, and for nobody outside. */
import { misconductIn } from "../../core/followUp/revisit";
import type { Revisit } from "../../core/followUp/revisit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";

export function RaisedSection({ raised }: { raised: readonly Revisit[] }) {
  const layout = useLayout();
  const { say, count, colon, aside } = useWords();
  return (
    <Section title={say("followUps.raised")} aside={count(raised.length)}>
      <div className={layout.tight}>
        <p className={layout.quiet}>{say("followUps.raised.what")}</p>
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {raised.map((revisit) => (
            <li key={revisit.at} style={{ overflowWrap: "anywhere" }}>
              {colon(aside(revisit.name || revisit.id, revisit.task))}
              {misconductIn(revisit)
                .map((question) => say(`followUps.raised.${question}`))
                .join(say("list.comma"))}{" "}
              <PlaceLink address={revisit.at} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
