/**
 * 导出: the form alone, from the workbook's own bytes. The room `documents` (zip, XML) comes into memory
 * only here. With a seal, its use is entered in 用印登记 first: a file that was not entered is not handed out.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { LocalDate } from "../../core/calendar/localDate";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { DocumentFault, ExportNote } from "../../documents/fault";
import type { HostFault } from "../../hosts/fault";
import { appendSealUse, lastAudit } from "../../sheets";
import type { FormMatch, WorkbookContents } from "../../sheets";
import type { WorkbookHost } from "../../hosts/workbookHost";
import { countedOf } from "../session/standing";
import { today } from "../session/services";
import type { Session } from "../session/session";
import { exportPlan } from "./exportPlan";
import type { ExportPlan } from "./exportPlan";
import type { ExportState } from "./exportState";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const product = "SR";

export interface ExportJob {
  readonly match: FormMatch;
  readonly unit: string;
  readonly until: LocalDate;
  readonly state: ExportState;
  readonly digestInFooter: boolean;
  readonly name: string;
  /** What the person is told of the row in 用印登记. */
  readonly registered: string;
}

/** What was left out or is odd in the file that was saved; or why none was. */
export async function runExport(
  session: Session,
  job: ExportJob,
): Promise<Result<readonly ExportNote[], DocumentFault | HostFault>> {
  const { contents, grids } = session.store.get();
  const { host, now } = session.services;
  if (!contents) return ok([]);
  const { exportForm, ledgerDigest } = await import("../../documents");
  const { match, unit, until, state } = job;
  const notes: ExportNote[] = [];
  const source = await sourceOf(host, job, contents);
  if (!source.ok) return source;
  if (source.value.note) notes.push(source.value.note);
  const plan = source.value.plan;
  const head = lastAudit(grids);
  const file = exportForm(source.value.bytes, {
    sheet: source.value.sheet,
    form: match.form,
    unit,
    until,
    figures: plan.figures,
    ledgerDigest: contents.ledger.length > 0 ? ledgerDigest(contents.ledger) : "",
    product,
    edits: plan.heading,
    digestInFooter: job.digestInFooter,
    onNote: (note) => notes.push(note),
    ...(head ? { chainHead: { number: head.number, digest: head.digest } } : {}),
    ...(state.seal
      ? {
          seal: {
            png: state.seal.png,
            name: state.seal.name,
            approvedBy: state.approvedBy,
            reason: state.reason,
          },
        }
      : {}),
  });
  if (!file.ok) return file;
  if (state.seal) {
    const use = {
      date: today(now()),
      document: job.name,
      unit,
      approvedBy: state.approvedBy.trim(),
      reason: state.reason.trim(),
      handledBy: contents.settings.contact,
      digest: bytesToHex(sha256(file.value)),
    };
    const entered = await session.write("sealUse", appendSealUse(grids, use), job.registered);
    if (!entered.ok) return err(entered.error);
  }
  const saved = await host.save(job.name, file.value, xlsxType);
  return saved.ok ? ok(notes) : saved;
}

interface Source {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly plan: Pick<ExportPlan, "figures" | "heading">;
  readonly note?: ExportNote;
}

/** The workbook's own bytes; where the program will not give them (Excel on the web may not), the built-in form. */
async function sourceOf(
  host: WorkbookHost,
  { match, unit, until }: ExportJob,
  contents: WorkbookContents,
): Promise<Result<Source, HostFault>> {
  const bytes = await host.bytes();
  if (bytes.ok)
    return ok({
      bytes: bytes.value,
      sheet: match.sheet,
      plan: exportPlan(match, contents, unit, until),
    });
  if (bytes.error.code !== "host.bytesUnavailable") return bytes;
  const { builtInForm } = await import("../../documents");
  const { figures } = countedOf(contents, match.form, until, unit);
  const { contact, phone, mobile } = contents.settings;
  const made = builtInForm(match.form, figures, { unit, date: until, contact, phone, mobile });
  if (!made.ok) return made;
  const note: ExportNote = { code: "documents.builtInUsed", found: bytes.error.found };
  return ok({ ...made.value, plan: { figures, heading: [] }, note });
}
