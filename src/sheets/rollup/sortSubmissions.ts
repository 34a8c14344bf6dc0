/** The files that came, put to the units that should send: what is certain is counted, what is not is asked. */
import type { LocalDate } from "../../core/calendar/localDate";
import { partsOf } from "../../core/calendar/localDate";
import type { Department } from "../../core/registry/department";
import { foldName } from "../../core/registry/departmentName";
import type { ReportingUnit, RollupFault, Submission, WhyAsked } from "../../core/rollup";
import { unitMatcher, whoseFile, writingOf } from "../../core/rollup";
import type { FileReading } from "./readSubmission";
import { unitOfFileName } from "./unitOfFileName";

/** One submission of a file that was read. */
export interface Received {
  /** Tells submissions apart: the file's place among those picked, and which of its units. */
  readonly id: string;
  readonly submission: Submission;
  /** 单位名称 as it stands on the form; "" where blank. */
  readonly written: string;
}

/** What a file gave, under the file's own id. */
export function receivedOf(id: string, { submissions, faults }: FileReading): readonly Received[] {
  const unnamed = faults.some(({ code }) => code === "rollup.unitFromFile");
  return submissions.map((submission, index) => ({
    id: `${id}.${index}`,
    submission,
    written: unnamed ? "" : submission.unit,
  }));
}

export interface Asked {
  readonly received: Received;
  readonly why: WhyAsked;
  readonly candidates: readonly string[];
}

/** What a person said of a file in this sitting: whose it is, or that it is left out. */
export type UnitAnswer = { readonly unit: string } | "leaveOut";

export interface Sorted {
  readonly counted: readonly Submission[];
  readonly asked: readonly Asked[];
  readonly leftOut: readonly Received[];
  readonly faults: readonly RollupFault[];
  /** The list with what was answered: new units at its end, and the writings that belong to each. */
  readonly units: readonly ReportingUnit[];
}

export interface SortInput {
  readonly received: readonly Received[];
  readonly units: readonly ReportingUnit[];
  readonly departments: readonly Department[];
  readonly answers: ReadonlyMap<string, UnitAnswer>;
  /** The cut-off; forms of another year are asked about. */
  readonly until: LocalDate;
}

export function sortSubmissions({ received, units, departments, answers, until }: SortInput): Sorted {
  const list = withAnswers(units, received, answers);
  const matcher = unitMatcher(
    list.map(({ unit }) => unit),
    departments,
  );
  const counted: Submission[] = [];
  const asked: Asked[] = [];
  const leftOut: Received[] = [];
  const faults: RollupFault[] = [];
  for (const each of received) {
    const { id, submission, written } = each;
    const at = submission.file;
    const answer = answers.get(id);
    const fileUnit = unitOfFileName(submission.file);
    const found = written || fileUnit;
    if (answer === "leaveOut") {
      leftOut.push(each);
      faults.push({ code: "rollup.leftOut", at });
      continue;
    }
    const whose = answer
      ? ({ kind: "known", unit: answer.unit, byFile: false } as const)
      : whoseFile({ written, fileUnit, units: list, matcher });
    if (whose.kind === "asked") {
      asked.push({ received: each, why: whose.why, candidates: whose.candidates });
      faults.push({ code: "rollup.unitAsked", at, found });
      continue;
    }
    const { unit } = whose;
    const { date } = submission;
    if (!answer && date !== null && partsOf(date).year !== partsOf(until).year) {
      asked.push({ received: each, why: "otherYear", candidates: [unit] });
      faults.push({ code: "rollup.yearAsked", at, found: date, expected: partsOf(until).year });
      continue;
    }
    if (answer && foldName(unit) !== foldName(found))
      faults.push({ code: "rollup.unitAnswered", at, found, unit });
    if (whose.byFile) faults.push({ code: "rollup.unitByName", at, found: written, unit });
    counted.push({ ...submission, unit });
  }
  return { counted, asked, leftOut, faults, units: list };
}

function withAnswers(
  units: readonly ReportingUnit[],
  received: readonly Received[],
  answers: ReadonlyMap<string, UnitAnswer>,
): readonly ReportingUnit[] {
  const list = units.map((each) => ({ ...each, writings: [...each.writings] }));
  for (const { id, submission, written } of received) {
    const answer = answers.get(id);
    if (answer === undefined || answer === "leaveOut") continue;
    const writing = writingOf(written, unitOfFileName(submission.file));
    let entry = list.find(({ unit }) => foldName(unit) === foldName(answer.unit));
    if (!entry) list.push((entry = { unit: answer.unit, writings: [] }));
    if (foldName(writing) !== foldName(entry.unit) && !entry.writings.includes(writing))
      entry.writings.push(writing);
  }
  return list;
}
