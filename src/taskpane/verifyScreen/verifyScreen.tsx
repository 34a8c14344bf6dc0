/** 核验: a record of a draw, and the audit record of this workbook; what was checked, found, and could not be checked. */
import { useLayout } from "../look/layout";
import { ChainSection } from "./chainSection";
import { RecordSection } from "./recordSection";

export function VerifyScreen() {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <RecordSection />
      <ChainSection />
    </div>
  );
}
