/**
 * When material of a draw may leave (docs/draw.md): who is to be inspected, and by whom, is not told before the
 * inspection, unless the task is one of which firms are told beforehand (事前告知).
 */
import type { LocalDate } from "../calendar/localDate";
import { err, ok } from "../result";
import type { Result } from "../result";

/** What can be asked for. `commitment` is what is published before the seed; it names nobody. */
export const releasables = ["commitment", "drawnList", "officers", "slips", "openVerification"] as const;
export type Releasable = (typeof releasables)[number];

export interface ReleaseRequest {
  /** The day on which the inspection ended; null while it runs. */
  readonly inspectionEndedOn: LocalDate | null;
  /** 事前告知 */
  readonly toldBeforehand: boolean;
  readonly today: LocalDate;
}

/** `what` is in the words of the sheet: 抽中名单 … */
export type ReleaseFault =
  | { readonly code: "release.notEnded"; readonly what: string }
  | { readonly code: "release.endsLater"; readonly what: string; readonly found: string };

/** How each is called in 操作记录 and in sentences. */
export const releasableNames: Readonly<Record<Releasable, string>> = {
  commitment: "事先公布校验码",
  drawnList: "抽中名单",
  officers: "检查人员名单",
  slips: "入库凭条",
  openVerification: "公开核验材料",
};

/** Leave to export, or why not yet. */
export function mayRelease(what: Releasable, request: ReleaseRequest): Result<void, ReleaseFault> {
  const { inspectionEndedOn, toldBeforehand, today } = request;
  if (what === "commitment" || toldBeforehand) return ok(undefined);
  const name = releasableNames[what];
  if (inspectionEndedOn === null) return err({ code: "release.notEnded", what: name });
  if (inspectionEndedOn > today) {
    return err({ code: "release.endsLater", what: name, found: inspectionEndedOn });
  }
  return ok(undefined);
}
