/**
 * SR-1 §6: what 操作记录 can say, as types. Each kind has one wording, 操作 and 详情 as people read them, and
 * the wording leads back to the event: nothing is lost on the way into the sheet and out of it.
 */
import type { AuditEvent } from "./chain";
import { readDetail, writeDetail } from "./auditDetail";
import type { DetailFields, DetailValues } from "./auditDetail";

type Count = { readonly label: string; readonly unit: string };

/** 操作, and beside 对象 what 详情 holds: field → its Chinese label, counts with their unit. */
interface Wording<F extends DetailFields = DetailFields> {
  readonly action: string;
  readonly fields: F;
}

const wording = <const F extends DetailFields>(action: string, fields: F): Wording<F> => ({ action, fields });
const households = (label: string): Count => ({ label, unit: "户" });

/**
 * 对象 is the task's number in the kinds of a draw, else the file, the form's name or the setting. Of a sealed
 * draw no frame digest stands here, only its root: from a short list's digest its classes could be guessed.
 */
export const auditWordings = {
  "draw.frozen": wording("锁定名单", {
    size: households("名单"),
    excluded: households("排除"),
    digest: "名单校验码",
    root: "名单根校验码",
  }),
  "draw.committed": wording("事先公布校验码", {
    size: households("名单"),
    excluded: households("排除"),
    commitment: "事先公布校验码",
  }),
  "draw.seed": wording("取得随机数", { seedKind: "种类", seed: "随机数", source: "来源" }),
  "reveal.refused": wording("拒绝揭示", { side: "一方", promised: "承诺校验码", reason: "情况" }),
  "draw.aborted": wording("抽取中止", { reason: "原因", commitment: "事先公布校验码" }),
  "draw.drawn": wording("抽取", {
    size: households("名单"),
    excluded: households("排除"),
    drawn: households("抽取"),
    reserve: households("递补"),
    commitment: "事先公布校验码",
    record: "抽取记录校验码",
  }),
  "teams.assigned": wording("匹配检查人员", {
    teams: { label: "检查组", unit: "组" },
    officers: { label: "检查人员", unit: "人" },
    record: "抽取记录校验码",
    assignment: "匹配记录校验码",
  }),
  "draw.recorded": wording("形成抽取记录表", { sheet: "工作表", record: "抽取记录校验码" }),
  "draw.replaced": wording("递补", {
    replaced: "替换",
    by: "递补",
    reason: "理由",
    record: "抽取记录校验码",
  }),
  "draw.officerChanged": wording("更换检查人员", {
    team: "检查组",
    from: "原人员",
    to: "现人员",
    reason: "理由",
  }),
  "draw.resultSheetRemoved": wording("删除抽取结果表", { sheet: "工作表" }),
  "draw.released": wording("导出抽取材料", { what: "材料", file: "文件", digest: "文件校验码" }),
  "form.filled": wording("填报", { sheet: "工作表", until: "截止日期", note: "说明" }),
  "form.corrected": wording("手工更正", {
    period: "期别",
    row: "行",
    item: "项",
    computed: "计算值",
    corrected: "更正值",
    reason: "更正原因",
    by: "更正人",
  }),
  "form.correctionWithdrawn": wording("撤回手工更正", {
    period: "期别",
    row: "行",
    item: "项",
    computed: "计算值",
    corrected: "原更正值",
    reason: "原因",
    by: "撤回人",
  }),
  "form.archived": wording("报送存档", {
    period: "期别",
    edition: "版次",
    until: "截止日期",
    rules: "口径",
    ledger: "台账校验码",
    byHand: "手工更正",
    note: "更正说明",
  }),
  "form.exported": wording("导出报表", { file: "文件", digest: "文件校验码", note: "说明" }),
  "seal.used": wording("用印", { approvedBy: "批准人", reason: "事由", digest: "文件校验码" }),
  "settings.changed": wording("修改设置", { before: "原值", after: "现值" }),
  "audit.copyRebuilt": wording("重建操作记录副本", { reason: "原因" }),
} as const;

export type AuditKind = keyof typeof auditWordings;

/** An event of one kind. `at` is ISO 8601 with its offset; `subject` is 对象; a field that does not apply is left out. */
export type TypedEventOf<K extends AuditKind> = {
  readonly kind: K;
  readonly at: string;
  readonly subject: string;
} & DetailValues<(typeof auditWordings)[K]["fields"]>;

export type TypedEvent = { readonly [K in AuditKind]: TypedEventOf<K> }[AuditKind];

/** A record in words that no kind has: an earlier program's, or a person's own. */
export interface OtherEvent {
  readonly kind: "other";
  readonly event: AuditEvent;
}

const byAction = new Map<string, AuditKind>(
  (Object.keys(auditWordings) as AuditKind[]).map((kind) => [auditWordings[kind].action, kind]),
);

/** The event in the words of 操作记录. */
export function eventText(event: TypedEvent | OtherEvent): AuditEvent {
  if (event.kind === "other") return event.event;
  const { action, fields } = auditWordings[event.kind];
  const detail = writeDetail(fields, event as unknown as DetailValues<DetailFields>);
  return { time: event.at, action, subject: event.subject, detail };
}

/** The event behind the words. What does not read back word for word is `other`, as it stands. */
export function parseEventText(event: AuditEvent): TypedEvent | OtherEvent {
  const kind = byAction.get(event.action);
  const values = kind === undefined ? null : readDetail(auditWordings[kind].fields, event.detail);
  if (kind === undefined || values === null) return { kind: "other", event };
  const typed = { ...values, kind, at: event.time, subject: event.subject } as unknown as TypedEvent;
  return eventText(typed).detail === event.detail ? typed : { kind: "other", event };
}
