/** The typed events of 操作记录 against their wording: nothing is lost on the way into the sheet and out. */
import fc from "fast-check";
import { auditWordings, eventText, parseEventText } from "../../../src/core/evidence";
import type { AuditEvent, AuditKind, TypedEvent } from "../../../src/core/evidence";
import type { DetailFields } from "../../../src/core/evidence/auditDetail";

const kinds = Object.keys(auditWordings) as AuditKind[];

/** Text with everything that a detail must escape. */
const nasty = fc
  .array(
    fc.constantFrom("；", "：", "\\", "\n", "\t", " ", "　", "u{a}", "\ufeff", "\u0000", "名单", "a", "𠮷"),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""));

const events: fc.Arbitrary<TypedEvent> = fc.constantFrom(...kinds).chain((kind) => {
  const fields: DetailFields = auditWordings[kind].fields;
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      fc.option<string | number, undefined>(typeof field === "string" ? nasty : fc.nat(), { nil: undefined }),
    ]),
  );
  return fc
    .record({ ...values, subject: nasty, at: fc.constant("2024-06-20T15:05:00+08:00") })
    .map((rest) => {
      const given = Object.entries(rest).filter(([, value]) => value !== undefined);
      return { kind, ...Object.fromEntries(given) } as unknown as TypedEvent;
    });
});

test("every event reads back as itself", () => {
  fc.assert(fc.property(events, (event) => expect(parseEventText(eventText(event))).toEqual(event)));
});

test("every text survives, whoever wrote it", () => {
  const texts = fc.record({
    time: nasty,
    subject: nasty,
    action: fc.oneof(nasty, fc.constantFrom(...kinds.map((kind) => auditWordings[kind].action))),
    detail: fc.oneof(
      nasty,
      fc.constantFrom("名单：400户", "名单：0400户", "名单：1户；名单：2户", "名单：400人", "理由：甲；；"),
    ),
  });
  fc.assert(
    fc.property(texts, (event: AuditEvent) => expect(eventText(parseEventText(event))).toEqual(event)),
  );
});

test("a detail keeps what a cell would fold: no control character, no blank at its ends", () => {
  fc.assert(
    fc.property(events, (event) => {
      const { detail } = eventText(event);
      expect(detail).not.toMatch(/\p{Cc}/u);
      expect(detail.trim()).toBe(detail);
    }),
  );
});

test("no two kinds share a wording, and no label of a kind begins another", () => {
  expect(new Set(kinds.map((kind) => auditWordings[kind].action)).size).toBe(kinds.length);
  for (const kind of kinds) {
    const labels = Object.values<DetailFields[string]>(auditWordings[kind].fields).map((field) =>
      typeof field === "string" ? field : field.label,
    );
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).not.toMatch(/[：；\\]/);
  }
});

test("a clerk reads it", () => {
  const event: TypedEvent = {
    kind: "draw.replaced",
    at: "2024-06-21T09:00:00+08:00",
    subject: "RW-1",
    replaced: "甲",
    by: "乙",
    reason: "已注销",
  };
  expect(eventText(event)).toEqual({
    time: "2024-06-21T09:00:00+08:00",
    action: "递补",
    subject: "RW-1",
    detail: "替换：甲；递补：乙；理由：已注销",
  });
});

test("the words of an earlier program stay as they stand", () => {
  const event = { time: "t", action: "抽取", subject: "RW-1", detail: "名单400户；排除0户" };
  expect(parseEventText(event)).toEqual({ kind: "other", event });
});
