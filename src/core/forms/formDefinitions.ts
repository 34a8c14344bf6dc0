/** Annexes 1 and 2 of 秦双随机办〔2024〕1 号 as data, labels verbatim. */
import annex1 from "./annex1.json";
import annex2 from "./annex2.json";
import type { FormDefinition } from "./definition";
import type { FormId } from "./figures";

/** The forms that are counted from the ledger: counties fill Annex 1, city departments Annex 2. */
export const formDefinitions: Readonly<Record<FormId, FormDefinition>> = {
  annex1: annex1 as FormDefinition,
  annex2: annex2 as FormDefinition,
};

export const formIds: readonly FormId[] = ["annex1", "annex2"];
