/** A unit's file → what it sent: the form with figures in it, and the ledger where one came with it. */
import type { RollupFault, Submission } from "../../core/rollup";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { SheetFault } from "../fault";
import type { FormMatch, FormReport } from "../forms";
import { readReport } from "../forms";
import type { Grid } from "../grid";
import { readWorkbook } from "../readWorkbook";
import { recogniseTables } from "../tableFinder";
import { readReported } from "./readReported";
import { unitOfFileName } from "./unitOfFileName";

export type SubmissionFault = RollupFault | SheetFault;

export interface ReadSubmission {
  readonly submission: Submission;
  /** What is odd about it, by cell; the figures that can be read are counted. */
  readonly faults: readonly SubmissionFault[];
}

export interface FileReading {
  readonly submissions: readonly Submission[];
  readonly faults: readonly SubmissionFault[];
}

/** All that a file holds: its form, or, where there is none, the units of its table 部门报数. */
export function readSubmissions(
  file: string,
  grids: readonly Grid[],
): Result<FileReading, readonly SubmissionFault[]> {
  const one = readSubmission(file, grids);
  if (one.ok) return ok({ submissions: [one.value.submission], faults: one.value.faults });
  const reported = readReported(file, recogniseTables(grids));
  return reported.submissions.length > 0 ? ok(reported) : one;
}

interface Candidate {
  readonly match: FormMatch;
  readonly report: FormReport;
}

/**
 * Reads the one form of a file that has figures in it. A file without a form, with one whose places are not
 * certain, or with several that are filled in, gives no submission, and the reason.
 */
export function readSubmission(
  file: string,
  grids: readonly Grid[],
): Result<ReadSubmission, readonly SubmissionFault[]> {
  const contents = readWorkbook(grids);
  const certain = contents.forms.filter(({ standing }) => standing === "found");
  if (certain.length === 0) {
    const [asked] = contents.forms;
    if (!asked) return err([{ code: "rollup.noForm", at: file }]);
    const errors = asked.faults.filter(({ severity }) => severity === "error");
    return err([{ code: "rollup.formAsked", at: file, form: asked.definition.title }, ...errors]);
  }
  const candidates = certain.map((match): Candidate => ({ match, report: readReport(match) }));
  const filled = candidates.filter(({ report }) => !report.blank);
  if (filled.length === 0) return err([{ code: "rollup.blankForm", at: file }]);
  if (filled.length > 1) {
    const sheets = filled.map(({ match }) => `${match.sheet}（${match.definition.filledBy}）`).join("、");
    return err([{ code: "rollup.severalForms", at: file, sheets }]);
  }
  const [{ match, report }] = filled;
  const faults: SubmissionFault[] = [...report.faults];
  const unit = report.unit || unitOfFileName(file);
  if (report.unit === "") faults.push({ code: "rollup.unitFromFile", at: file, unit });
  for (const key of report.missing) {
    const at = report.cellOf(key, "tasks");
    // Without a cell its place holds words, and those have been said.
    if (at !== null && !report.faults.some((fault) => fault.at === at))
      faults.push({ code: "rollup.figureMissing", at, key });
  }
  const { figures, date, cellOf } = report;
  const ledger = contents.ledger.length > 0 ? contents.ledger : null;
  return ok({ submission: { file, unit, form: match.form, date, figures, ledger, cellOf }, faults });
}
