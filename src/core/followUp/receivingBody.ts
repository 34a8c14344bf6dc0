/**
 * 移送单位 by 谁审批谁监管、谁主管谁监管: who is to deal with a problem, and where that is known from. What the
 * workbook does not say is left to a person: nothing is invented.
 */
import type { FollowUpMeasure } from "./measures";
import { goesToOthers } from "./measures";

/** A name and the cell that it comes from. */
export interface NamedBody {
  readonly name: string;
  readonly at: string;
}

export interface ReceivingFacts {
  readonly measure: FollowUpMeasure | null;
  /** 检查部门: who found the problem. */
  readonly finder: string;
  /** 检查主体 of the item, as the list of items has it. */
  readonly itemBody: NamedBody | null;
  /** 登记机关 of the object. */
  readonly registrar: NamedBody | null;
  /** 许可证编号 of the object: it has a licence, whose issuer no table names. */
  readonly licence: NamedBody | null;
  /** 公安机关 of 部门名录. */
  readonly police: NamedBody | null;
  /** Whether two names mean one department. */
  readonly same: (one: string, other: string) => boolean;
}

/** Why this body: each has a sentence of its own. */
export const receiverReasons = [
  "itemBody",
  "registrar",
  "police",
  "own",
  "noPolice",
  "licence",
  "unknown",
  "notSent",
] as const;
export type ReceiverReason = (typeof receiverReasons)[number];

export interface ReceivingBody {
  /** "" where nothing in the workbook names it. */
  readonly name: string;
  readonly reason: ReceiverReason;
  /** The cell that the reason rests on; "" for none. */
  readonly at: string;
}

export function receivingBody(facts: ReceivingFacts): ReceivingBody {
  const { measure, finder, itemBody, registrar, licence, police, same } = facts;
  const nobody = (reason: ReceiverReason, at = ""): ReceivingBody => ({ name: "", reason, at });
  const body = (named: NamedBody, reason: ReceiverReason): ReceivingBody => ({ ...named, reason });
  if (measure === "列入经营异常名录") return registrar ? body(registrar, "registrar") : nobody("unknown");
  if (measure === "移送司法机关") return police ? body(police, "police") : nobody("noPolice");
  if (measure === null || !goesToOthers([measure])) return nobody("notSent");
  if (itemBody && !same(itemBody.name, finder)) return body(itemBody, "itemBody");
  if (registrar && !same(registrar.name, finder) && !licence) return body(registrar, "registrar");
  // The issuer of a licence supervises it (谁审批谁监管), but no column says who issued it.
  if (licence) return nobody("licence", licence.at);
  return itemBody ? nobody("own", itemBody.at) : nobody("unknown");
}
