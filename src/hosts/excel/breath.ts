/** A host that answers at once would leave the pane no moment to draw, or to be told to stop. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
