/** The lists of 一单两库, and what goes with them. */
import type { TableKind } from "../headers";

export const poolKinds = ["objects", "officers", "items", "experts", "departments"] as const;
export type PoolKind = (typeof poolKinds)[number];

export const isPoolKind = (kind: TableKind): kind is PoolKind =>
  (poolKinds as readonly TableKind[]).includes(kind);
