/** 填报: form, unit and cut-off at the top; every figure with the cell it goes to; one button that fills them all. */
import { WithRooms } from "../rooms/withRooms";
import { useContents } from "../session/useContents";
import { ArchiveSection } from "./archiveSection";
import { AskedForms } from "./askedForms";
import { FillActions } from "./fillActions";
import { FormChoice } from "./formChoice";
import { FormRows } from "./formRows";
import { HeadingLines } from "./headingLines";
import { MonthSteps } from "./monthSteps";
import { NoLedger } from "./noLedger";
import { PlatformSection } from "./platformSection";
import { Place } from "./place";
import { ReportFaults } from "./reportFaults";
import { useReport } from "./useReport";

export function ReportScreen() {
  const contents = useContents();
  const report = useReport();
  return (
    <WithRooms screen="report">
      <FormChoice report={report} />
      {contents.ledger.length === 0 && <NoLedger />}
      <AskedForms report={report} />
      <Place report={report} />
      <FormRows report={report} />
      <HeadingLines report={report} />
      <ReportFaults report={report} />
      <PlatformSection key={`${report.definition.id} ${report.until.slice(0, 7)}`} report={report} />
      <FillActions report={report} />
      <MonthSteps report={report} />
      <ArchiveSection report={report} />
    </WithRooms>
  );
}
