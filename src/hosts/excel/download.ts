/**
 * Hands a file to the person as the browser does: a link to a blob. Excel on the web and the WebView2 of
 * Windows save it to the downloads folder (docs/known-limitations.md).
 */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
