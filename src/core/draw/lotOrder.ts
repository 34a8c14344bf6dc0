/**
 * SR-1 §4: the members of a stratum with the smallest tickets, in their order, in time that grows with
 * the stratum and not faster. Tickets are spread evenly, so that a bucket for every member or two holds
 * one or two of them; only the buckets up to the last one wanted are looked into.
 */

/** The keys are the tickets' first 53 bits. */
const keyRange = 2 ** 53;

/**
 * The first `want` of the members by key, as indices into the frame.
 * `keys` runs along the frame; `tie` orders two members whose keys are equal.
 */
export function firstByKey(
  members: Uint32Array,
  keys: Float64Array,
  want: number,
  tie: (a: number, b: number) => number,
): Uint32Array {
  const wanted = Math.min(want, members.length);
  if (wanted === 0) return new Uint32Array(0);
  const buckets = members.length;
  // Exact: a key below 2^53 divided by 2^53 loses nothing, and bucketOf never decreases as the key grows.
  const bucketOf = (member: number) => Math.min(buckets - 1, Math.floor((keys[member] / keyRange) * buckets));

  const ends = new Uint32Array(buckets);
  for (let i = 0; i < members.length; i++) ends[bucketOf(members[i])]++;
  let last = 0;
  let held = ends[0];
  while (held < wanted) {
    held += ends[++last];
    ends[last] = held;
  }
  const order = new Uint32Array(held);
  for (let i = members.length - 1; i >= 0; i--) {
    const bucket = bucketOf(members[i]);
    if (bucket <= last) order[--ends[bucket]] = members[i];
  }
  // In buckets, the members are nearly in order: each moves past few others.
  for (let i = 1; i < held; i++) {
    const member = order[i];
    let at = i;
    while (at > 0 && comesBefore(member, order[at - 1])) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = member;
  }
  return order.subarray(0, wanted);

  function comesBefore(a: number, b: number): boolean {
    const difference = keys[a] - keys[b];
    return difference < 0 || (difference === 0 && tie(a, b) < 0);
  }
}
