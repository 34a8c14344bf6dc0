/** One firm's case in sentences: from its code, or from its slip (SR-1 §6). */
import { explainFirm } from "../../core/evidence";
import type { GivenSlip, OpenExplanation, SealedExplanation } from "../../core/evidence";
import type { Examination, Examined } from "./examination";
import { documentOf } from "./material";
import { sentenceOf } from "./words";
import type { Say } from "./words";

export interface FirmAnswer {
  /** The firm's code, normalised; null where the question could not be read. */
  readonly id: string | null;
  readonly sentences: readonly string[];
}

/** Answers a code, or the JSON of a slip, from the documents examined; nothing is kept. */
export function answerFirm(question: string, examination: Examination, say: Say): FirmAnswer {
  const asked = askedOf(question, say);
  if (asked.refused !== undefined) return { id: null, sentences: [asked.refused] };
  const usable = examination.examined.filter(({ document }) => document !== null);
  // The publication says what may be said of a sealed draw; the full certificate only stands in for it.
  const chosen = usable.find(({ kind }) => kind === "publication") ?? usable[0];
  if (chosen === undefined || chosen.document === null) {
    return { id: null, sentences: [say("verify.firm.noDocument")] };
  }
  const explanation = explainFirm(chosen.document, asked.value, chosen.frame);
  if (explanation === null) return { id: null, sentences: [say("verify.firm.notACode")] };
  const sentences =
    explanation.disclosure === "open" ? openCase(explanation, say) : sealedCase(explanation, chosen, say);
  if (!chosen.verdict.holds) sentences.push(say("verify.firm.recordFails"));
  return { id: explanation.id, sentences };
}

type Asked =
  { readonly value: string | GivenSlip; readonly refused?: undefined } | { readonly refused: string };

function askedOf(question: string, say: Say): Asked {
  const plain = question.trim();
  if (plain === "") return { refused: say("verify.firm.empty") };
  if (!plain.startsWith("{")) return { value: plain };
  const material = documentOf(say("verify.kind.slip"), plain);
  if (material.kind === "slip") return { value: material.slip };
  return {
    refused: material.kind === "refused" ? sentenceOf(material.fault, say) : say("verify.firm.notASlip"),
  };
}

function openCase(told: OpenExplanation, say: Say): string[] {
  const { ticket, membership, place, stratum, rank, stratumDrawn, stratumSize, cutOff } = told;
  const sentences = [say("verify.firm.ticket", { ticket }), say(`verify.firm.open.${membership}`)];
  const whole = stratum === "" ? ".whole" : "";
  if (stratum !== null && stratumSize !== null)
    sentences.push(say(`verify.firm.stratum${whole}`, { stratum, size: stratumSize, count: stratumDrawn }));
  if (rank !== null) sentences.push(say("verify.firm.rank", { rank }));
  const why = { replaced: told.replaced, rank, cutOff };
  if (place === "notDrawn" && stratumDrawn === 0) sentences.push(say("verify.firm.place.noneDrawn"));
  else if (place === "notDrawn" && rank === null) sentences.push(say("verify.firm.place.afterAll"));
  else sentences.push(say(`verify.firm.place.${place}`, why));
  if (told.replacedBy !== null)
    sentences.push(say("verify.firm.replacedBy", { by: told.replacedBy.id, reason: told.replacedBy.reason }));
  if (told.slipDiffers) sentences.push(say("verify.firm.openSlipDiffers"));
  return sentences;
}

function sealedCase(told: SealedExplanation, chosen: Examined, say: Say): string[] {
  const sentences = [
    told.slipDiffers ? say("verify.firm.slipDiffers") : say(`verify.firm.sealed.${told.membership}`),
    say(`verify.firm.sealed.${told.drawn ? "drawn" : "notDrawn"}`),
  ];
  if (chosen.kind === "publication") sentences.push(say("verify.firm.sealed.replacements"));
  sentences.push(say("verify.firm.sealed.hidden"));
  return sentences;
}
