/** A row of the list of inspection items (抽查事项清单). */
export interface InspectionItem {
  readonly at: string;
  readonly row: number;
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly content: string;
  readonly objects: string;
  /** 事项类别: 一般 or 重点. */
  readonly weight: "general" | "key" | null;
  readonly method: string;
  readonly body: string;
  readonly partners: readonly string[];
  readonly basis: string;
  /** 比例上限, in ppm; null where none is given. */
  readonly ceilingPpm: number | null;
  readonly tags: readonly string[];
  readonly guidance: string;
  readonly claimed: string;
}
