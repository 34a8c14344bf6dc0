/** What an adjustment of the plan would write, or why it is refused; and the button that writes it. */
import { Button } from "@fluentui/react-components";
import type { adjustPlan } from "../../sheets/plan";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { usePane, useSession } from "../session/session";

export type Adjusted = ReturnType<typeof adjustPlan>;

export function AdjustmentPreview(props: {
  /** Null where nothing was asked for yet, or it has changed since. */
  adjusted: Adjusted | null;
  /** What the button says of the version that is made. */
  label: (version: number) => string;
  onWrite: () => Promise<void>;
}) {
  const writing = usePane(useSession(), (s) => s.writing);
  const { adjusted, label, onWrite } = props;
  if (adjusted === null) return null;
  if (!adjusted.ok) return <FaultList faults={adjusted.error} />;
  const { edits, version } = adjusted.value;
  return (
    <>
      <EditPreview edits={edits} />
      <div>
        <Button appearance="primary" disabled={writing} onClick={() => void onWrite()}>
          {label(version)}
        </Button>
      </div>
    </>
  );
}
