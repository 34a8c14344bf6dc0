/** The lines around the table: unit, date, contacts, each with its cell. */
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";
import { PlacedLine } from "./placedLine";
import type { Report } from "./useReport";

export function HeadingLines({ report }: { report: Report }) {
  const layout = useLayout();
  const { say } = useWords();
  const lines = report.plan?.heading ?? [];
  if (lines.length === 0) return null;
  return (
    <Section>
      <Fold label={say("report.heading", { n: lines.length })} flush>
        <div className={layout.tight}>
          {lines.map((line) => (
            <PlacedLine key={line.at} placement={line} />
          ))}
        </div>
      </Fold>
    </Section>
  );
}
