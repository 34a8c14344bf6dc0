import type { Random } from "./matching";
import type { Candidate } from "./request";

/** 组长: one of the members who qualify, at random; of all members where none does. Their index, or -1. */
export function drawLeader(members: readonly Candidate[], random: Random): number {
  const qualified = members.flatMap((member, i) => (member.mayLead ? [i] : []));
  const among = qualified.length > 0 ? qualified : members.map((_, i) => i);
  return among.length === 0 ? -1 : among[Math.floor(random() * among.length)];
}
