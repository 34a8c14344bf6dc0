/** A chart as a picture, drawn by the browser itself; null where it cannot (the draft then holds Word's own charts). */
import type { Rasterise } from "../../documents/summary";

/** Twice the size at which it stands on paper: legible when printed. */
const scale = 2;

export function browserRasterise(): Rasterise | undefined {
  if (typeof Image !== "function" || !document.createElement("canvas").getContext("2d")) return undefined;
  return async (svg) => {
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth * scale;
      canvas.height = image.naturalHeight * scale;
      canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
      if (!png) throw new Error("the browser made no picture");
      return new Uint8Array(await png.arrayBuffer());
    } finally {
      URL.revokeObjectURL(address);
    }
  };
}
