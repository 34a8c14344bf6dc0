/** The bar between sheet and pane: dragged with the pointer, moved with the arrow keys. */

const least = 320;
const usual = 350;
const step = 16;

export function attachSplitter(bar: HTMLElement, pane: HTMLElement, label: string): void {
  bar.setAttribute("aria-label", label);
  const widest = () => Math.max(least, window.innerWidth - 200);
  const resize = (width: number) => {
    const bounded = Math.round(Math.min(widest(), Math.max(least, width)));
    pane.style.width = `${bounded}px`;
    bar.setAttribute("aria-valuenow", String(bounded));
  };
  bar.setAttribute("aria-valuemin", String(least));
  resize(Number(new URLSearchParams(location.search).get("pane")) || usual);
  bar.addEventListener("pointerdown", (down) => {
    bar.setPointerCapture(down.pointerId);
    document.body.classList.add("resizing");
  });
  bar.addEventListener("pointermove", (move) => {
    if (bar.hasPointerCapture(move.pointerId)) resize(window.innerWidth - move.clientX);
  });
  bar.addEventListener("pointerup", () => document.body.classList.remove("resizing"));
  bar.addEventListener("keydown", (key) => {
    if (key.key === "ArrowLeft") resize(pane.offsetWidth + step);
    if (key.key === "ArrowRight") resize(pane.offsetWidth - step);
  });
}
