/** Files dropped anywhere on the page are opened; Univer would otherwise take the drop for itself. */
export function attachDropZone(open: (file: File) => void): void {
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (dropping: boolean) => document.body.classList.toggle("dropping", dropping);
  window.addEventListener(
    "dragover",
    (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      show(true);
    },
    true,
  );
  window.addEventListener("dragleave", (event) => !event.relatedTarget && show(false), true);
  window.addEventListener(
    "drop",
    (event) => {
      show(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      open(file);
    },
    true,
  );
}
