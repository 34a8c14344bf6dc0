/** 工作指引 beside an item, folded away: what to look at, how, on what basis. */
import type { InspectionItem } from "../../core/registry/inspectionItem";
import { printed } from "../../sheets/teams/printedText";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";

const parts = ["content", "method", "guidance", "basis"] as const;

export function GuidanceFold({ item }: { item: InspectionItem | null }) {
  const layout = useLayout();
  const { say } = useWords();
  const written = item ? parts.filter((part) => item[part] !== "") : [];
  if (!item || written.length === 0) return null;
  return (
    <Fold label={say(item.guidance ? "results.guidance" : "results.guidance.content")}>
      <div className={layout.tight} style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
        {written.map((part) => (
          <span key={part}>{say(`results.guidance.part.${part}`, { text: printed(item[part]) })}</span>
        ))}
        <PlaceLink address={item.at} />
      </div>
    </Fold>
  );
}
