/** A long piece of work whose last outcome stays in sight, and what was typed beside it, until there is a new one. */
import { useState } from "react";
import type { Sliced } from "../parts/useSliced";
import { useSliced } from "../parts/useSliced";

export interface Kept<T> extends Sliced<T> {
  /** The outcome is not of the present workbook yet: nothing may be written from it. */
  readonly stale: boolean;
}

export function useKept<T>(work: (() => Generator<number, T>) | null): Kept<T> {
  const sliced = useSliced(work);
  const [last, setLast] = useState<T | null>(null);
  const { value } = sliced;
  if (value !== null && value !== last) setLast(value);
  return { ...sliced, value: value ?? (work ? last : null), stale: value === null };
}
