/** What a question about a form can be answered with, and what the answer means. */
import type { FormId } from "../../core/forms/figures";
import { likelyAnswer } from "../../sheets";
import type { FormAnswer, FormQuestion } from "../../sheets";

const rows = ["total", "market", "internal", "joint", "enterprise", "credit"] as const;
const groups = ["provincial", "other"] as const;

/** `yes`: the likely one. `no`: the text belongs to nothing that is filled; the platforms do not stand in order. */
export type Choice =
  "yes" | "no" | `row.${(typeof rows)[number]}` | `group.${(typeof groups)[number]}` | `form.${FormId}`;

export function choicesOf(question: FormQuestion, forms: readonly FormId[]): readonly Choice[] {
  if (question.kind === "form") return [...forms.map((form) => `form.${form}` as const), "no"];
  return [
    "no",
    ...rows.map((row) => `row.${row}` as const),
    ...groups.map((group) => `group.${group}` as const),
  ];
}

export function answerOf(question: FormQuestion, choice: Choice): FormAnswer | null {
  if (choice === "yes") return likelyAnswer(question);
  if (question.kind === "platforms") return { platformsInOrder: false };
  const { text } = question;
  const row = rows.find((each) => choice === `row.${each}`);
  if (row) return { text, means: { kind: "row", row } };
  const group = groups.find((each) => choice === `group.${each}`);
  if (group) return { text, means: { kind: "group", group } };
  if (choice === "form.annex1" || choice === "form.annex2")
    return { text, means: { kind: "form", form: choice === "form.annex1" ? "annex1" : "annex2" } };
  return { text, means: { kind: "none" } };
}
