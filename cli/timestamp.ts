/** A moment as certificates write it: ISO 8601 with its offset, to the second. */
export function offsetTimestamp(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const ahead = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${pad(ahead / 60)}:${pad(ahead % 60)}`;
}
