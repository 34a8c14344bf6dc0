/**
 * 导出: the form alone, from the workbook's own bytes. The room `documents` (zip, XML) comes into memory
 * only here. With a seal, its use is entered in 用印登记 first: a file that was not entered is not handed out.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { DocumentFault, ExportNote } from "../../documents/fault";
import type { HostFault } from "../../hosts/fault";
import { appendSealUse, lastAudit } from "../../sheets";
import { digestInSlices } from "../reportScreen/ledgerDigest";
import { today } from "../session/services";
import type { Session } from "../session/session";
import { exportFile, fileTypes } from "./exportFile";
import type { Certificate, Course } from "./exportFile";
import { exportSource } from "./exportSource";
import type { ExportedForm } from "./exportSource";
import type { ExportState } from "./exportState";

const product = "SR";

export interface ExportJob extends ExportedForm {
  readonly state: ExportState;
  readonly digestInFooter: boolean;
  readonly name: string;
  readonly certificate: Certificate | null;
  /** What the person is told of the row in 用印登记. */
  readonly registered: string;
}

export interface Exported {
  /** What was left out or is odd in the file that was saved. */
  readonly notes: readonly ExportNote[];
  readonly signedBy: string | null;
}

/** The file is saved, or nothing is: a cancelled or refused export leaves no file and no row in 用印登记. */
export async function runExport(
  session: Session,
  job: ExportJob,
  course: Course,
): Promise<Result<Exported, DocumentFault | HostFault>> {
  const { contents, grids } = session.store.get();
  const { host, now } = session.services;
  if (!contents) return ok({ notes: [], signedBy: null });
  await course.enter("form");
  const { exportForm } = await import("../../documents");
  const { match, unit, until, state } = job;
  const notes: ExportNote[] = [];
  const source = await exportSource(host, job, contents);
  if (!source.ok) return source;
  if (course.signal.aborted) return err({ code: "host.cancelled" });
  if (source.value.note) notes.push(source.value.note);
  const plan = source.value.plan;
  const ledgerDigest = await digestInSlices(contents, course.signal);
  if (ledgerDigest === null) return err({ code: "host.cancelled" });
  const head = lastAudit(grids);
  const alone = exportForm(source.value.bytes, {
    sheet: source.value.sheet,
    form: match.form,
    unit,
    until,
    figures: plan.figures,
    ledgerDigest,
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
  if (!alone.ok) return alone;
  const file = await exportFile(alone.value, { ...job, product, now: now(), ledgerDigest }, contents, course);
  if (!file.ok) return file;
  const { bytes, signedBy } = file.value;
  if (state.seal) {
    const use = {
      date: today(now()),
      document: job.name,
      unit,
      approvedBy: state.approvedBy.trim(),
      reason: state.reason.trim(),
      handledBy: contents.settings.contact,
      digest: bytesToHex(sha256(bytes)),
    };
    // The form may have been filled a moment ago: what that put on record is not to be written over.
    await session.rest();
    const register = appendSealUse(session.store.get().grids, use);
    const entered = await session.write("sealUse", register, job.registered);
    if (!entered.ok) return err(entered.error);
  }
  const saved = await host.save(job.name, bytes, fileTypes[state.format]);
  return saved.ok ? ok({ notes: [...notes, ...file.value.notes], signedBy }) : saved;
}
