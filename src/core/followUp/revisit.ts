/**
 * 回访: a visit by question, drawn by lot from the inspected (spec/workbook.md, 回访记录). It is no inspection and
 * enters no figure of a form; what it says of the officers is for the head of the section and never public.
 */
export const revisitMethods = ["电话", "问卷"] as const;
export const revisitAnswers = ["是", "否", "不清楚"] as const;

/** The four questions, and the answer that points to misconduct or to a result that is not true. */
export const revisitQuestions = {
  showedCertificate: "否",
  twoOfficers: "否",
  favours: "是",
  truthful: "否",
} as const;
export type RevisitQuestion = keyof typeof revisitQuestions;
export const questions = Object.keys(revisitQuestions) as readonly RevisitQuestion[];

export type RevisitAnswer = (typeof revisitAnswers)[number];

/** A row of 回访记录. */
export interface Revisit {
  readonly at: string;
  readonly row: number;
  /** 回访批次: the label of the draw. */
  readonly draw: string;
  /** 任务编号 of the inspection that is asked about. */
  readonly task: string;
  readonly id: string;
  readonly name: string;
  readonly method: string;
  /** What was answered; null where blank or not readable. */
  readonly answers: Readonly<Record<RevisitQuestion, RevisitAnswer | null>>;
  readonly opinion: string;
  readonly visitedOn: string;
}

/** 是, 否, 不清楚 as people write them; null for a blank or anything else. */
export function readAnswer(text: string): RevisitAnswer | null {
  const plain = text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{C}]/gu, "");
  if (/^(?:不清楚|不知道|记不清|未答|拒答|不记得)$/.test(plain)) return "不清楚";
  if (/^(?:是|有|√|对|属实|存在|Y|YES)$/i.test(plain)) return "是";
  if (/^(?:否|无|没有|不|不是|未|不属实|不存在|N|NO|X|×)$/i.test(plain)) return "否";
  return null;
}

/** The questions whose answer points to misconduct, in their order. */
export function misconductIn(revisit: Pick<Revisit, "answers">): readonly RevisitQuestion[] {
  return questions.filter((question) => revisit.answers[question] === revisitQuestions[question]);
}

export interface AnswerCount {
  readonly question: RevisitQuestion;
  /** Answers as one would wish them. */
  readonly good: number;
  readonly bad: number;
  /** 不清楚, or blank. */
  readonly open: number;
}

/** How often each question was answered how. */
export function countAnswers(revisits: readonly Revisit[]): readonly AnswerCount[] {
  return questions.map((question) => {
    const bad = revisits.filter(({ answers }) => answers[question] === revisitQuestions[question]).length;
    const open = revisits.filter(({ answers }) => {
      const answer = answers[question];
      return answer === null || answer === "不清楚";
    }).length;
    return { question, bad, open, good: revisits.length - bad - open };
  });
}

/** 回访-2024-06, or -2 where it is taken: one draw for a label (SR-1 §5). */
export function revisitLabel(month: string, taken: readonly string[]): string {
  const base = `回访-${month}`;
  for (let number = 1; ; number++) {
    const label = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(label)) return label;
  }
}

/** Whether a draw's label is one of a revisit: no inspection follows from it. */
export const isRevisitLabel = (label: string): boolean => /^回访(?:[-—_ ]|$)/.test(label);
