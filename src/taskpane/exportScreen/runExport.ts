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
import type { FormMatch } from "../../sheets";
import { today } from "../session/services";
import type { Session } from "../session/session";
import { exportPlan } from "./exportPlan";
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
  const bytes = await host.bytes();
  if (!bytes.ok) return bytes;
  const { exportForm, ledgerDigest } = await import("../../documents");
  const { match, unit, until, state } = job;
  const plan = exportPlan(match, contents, unit, until);
  const notes: ExportNote[] = [];
  const head = lastAudit(grids);
  const file = exportForm(bytes.value, {
    sheet: match.sheet,
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
