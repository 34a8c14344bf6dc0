/** Files that come back, against this workbook: its ledger, its audit chain, and where both agree what it counts. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { localDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { InspectedFile, InspectedForm } from "../../documents";
import { auditEntries, findForms, planFill } from "../../sheets";
import type { Placement, WorkbookContents } from "../../sheets";
import type { Grid } from "../../sheets/grid";
import type { AnyFault } from "../parts/faultList";
import { shownText } from "../parts/editWords";
import { digestInSlices } from "../reportScreen/ledgerDigest";
import { countedOf } from "../session/standing";

/** A form beside this workbook. */
export interface ComparedForm extends InspectedForm {
  /** null where this workbook has no ledger; else its digest, and whether the form came from it. */
  readonly ledger: { readonly digest: string; readonly same: boolean } | null;
  /** Of the audit record that the form names; null where it names none or this workbook keeps none. */
  readonly head: { readonly number: number; readonly here: boolean } | null;
  /** Cells that hold something else than this ledger gives; only of an .xlsx that came from it. */
  readonly differing: readonly Placement[];
}

export type Examined =
  | { readonly kind: "form"; readonly form: ComparedForm }
  | {
      readonly kind: "archive";
      readonly files: readonly {
        readonly name: string;
        readonly state: "unchanged" | "changed" | "missing" | "unlisted";
        readonly form: ComparedForm | null;
      }[];
    };

/** null where it was cancelled: of a long ledger the digest takes seconds, in slices. */
export async function examine(
  file: File,
  contents: WorkbookContents,
  grids: readonly Grid[],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Result<Examined, AnyFault> | null> {
  const { inspectFile } = await import("../../documents");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    return err({ code: "file.unreadable", at: file.name, found } as AnyFault);
  }
  const inspected = await inspectFile(bytes, file.name);
  if (!inspected.ok) return inspected;
  const digest = await digestInSlices(contents, signal, onShare);
  if (digest === null || signal.aborted) return null;
  return ok(compared(inspected.value, digest, contents, grids));
}

function compared(
  file: InspectedFile,
  digest: string,
  contents: WorkbookContents,
  grids: readonly Grid[],
): Examined {
  const of = (form: InspectedForm): ComparedForm => {
    const same = digest !== "" && digest === form.stamp.ledger;
    return {
      ...form,
      ledger: digest === "" ? null : { digest, same },
      head: headOf(form.stamp.head, grids),
      differing: same ? differing(form, contents) : [],
    };
  };
  if (file.kind === "form") return { kind: "form", form: of(file.form) };
  return {
    kind: "archive",
    files: file.files.map(({ name, state, form }) => ({ name, state, form: form && of(form) })),
  };
}

function headOf(head: string, grids: readonly Grid[]): ComparedForm["head"] {
  const [, number, digest] = /^(\d+):([0-9a-f]+)$/.exec(head) ?? [];
  if (number === undefined) return null;
  const entries = auditEntries(grids);
  if (entries.length === 0) return null;
  return {
    number: Number(number),
    here: entries.some((entry) => entry.number === Number(number) && entry.digest === digest),
  };
}

function differing({ grid, stamp }: InspectedForm, contents: WorkbookContents): readonly Placement[] {
  const { form, unit, until } = stamp;
  const day = dayOf(until);
  const match = grid && findForms(grid).find((each) => each.form === form);
  if (!match || day === null) return [];
  const counted = countedOf(contents, match.form, day, unit);
  const heading = { unit, date: day, contact: "", phone: "", mobile: "" };
  const plan = planFill(match, counted.figures, heading, { acceptUnplaced: true });
  return plan.placed.filter((each) => shownText(each.before) !== shownText(each.value));
}

function dayOf(text: string): LocalDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? null : localDate(Number(year), Number(month), Number(day));
}
