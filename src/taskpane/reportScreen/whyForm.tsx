/** Why a sheet was taken for the form: how much of its face is there, and each ground with its cell. */
import type { FormMatch } from "../../sheets";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { Sentence } from "../parts/placeLink";
import { useWords } from "../words/words";

export function WhyForm({ match, open }: { match: FormMatch; open?: boolean }) {
  const layout = useLayout();
  const { say, fault } = useWords();
  return (
    <Fold label={say("report.why", { score: Math.floor(match.score * 100 + 1e-9) })} open={open}>
      <ul className={layout.tight} style={{ margin: 0, paddingInlineStart: 18 }}>
        {match.reasons.map((reason) => (
          <li key={reason.code}>
            <Sentence text={fault(reason)} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
