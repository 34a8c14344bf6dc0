/** SR-1 §5: another draw for the same task takes the label `TASK/2`, then `TASK/3`; both stay listed. */
export function nextLabel(label: string): string {
  const m = /^(.*)\/(\d+)$/.exec(label);
  return m ? `${m[1]}/${Number(m[2]) + 1}` : `${label}/2`;
}
