import type { LocalDate } from "../../../src/core/calendar/localDate";
import { mayRelease, releasables } from "../../../src/core/evidence";
import { sentence } from "../../../src/locale";

const day = (text: string) => text as LocalDate;
const running = { inspectionEndedOn: null, toldBeforehand: false, today: day("2024-06-20") };
const named = releasables.filter((what) => what !== "commitment");

test("what names firms or officers stays inside until the inspection has ended", () => {
  for (const what of named) {
    expect(mayRelease(what, running).ok).toBe(false);
    expect(mayRelease(what, { ...running, inspectionEndedOn: day("2024-06-21") }).ok).toBe(false);
    expect(mayRelease(what, { ...running, inspectionEndedOn: day("2024-06-20") }).ok).toBe(true);
    expect(mayRelease(what, { ...running, toldBeforehand: true }).ok).toBe(true);
  }
  expect(mayRelease("commitment", running).ok).toBe(true);
});

test("it says what and until when", () => {
  const refused = mayRelease("drawnList", { ...running, inspectionEndedOn: day("2024-07-01") });
  expect(!refused.ok && sentence(refused.error, "zh-CN")).toBe(
    "检查结束日期为 2024-07-01，在此之前抽中名单不能导出；属于事前告知的任务，请先注明。",
  );
});
