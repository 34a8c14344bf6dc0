/** SR-1 §5: a further draw for a task is labelled `TASK/2`, `TASK/3` …: this is the task of any of them. */
export function taskOfLabel(label: string): string {
  return label.replace(/\/\d+$/, "");
}
