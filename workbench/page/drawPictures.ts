/** Shows the pictures that the host remembers, and a box for each chart. Univer loads them slowly; the last call wins. */
import "@univerjs/sheets-drawing-ui/facade";
import type { Sheet } from "../host";
import type { SheetMemory } from "../host/sheetMemory";
import { chartBox } from "./chartBox";

const pixelsPerPoint = 4 / 3;
const shown = new Map<string, ReturnType<Sheet["getImages"]>>();
const turns = new Map<string, number>();

export async function drawPictures(sheet: Sheet, memory: SheetMemory): Promise<void> {
  const id = sheet.getSheetId();
  const turn = (turns.get(id) ?? 0) + 1;
  turns.set(id, turn);
  // Name, place and size are assigned one after the other; only the last state is drawn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (turns.get(id) !== turn) return;
  const old = shown.get(id);
  if (old?.length) sheet.deleteImages(old);
  const boxes = memory.charts.map((chart) => ({ ...chart, source: chartBox(chart) }));
  const pictures = memory.pictures.map((picture) => {
    const kind = picture.data.startsWith("iVBOR") ? "png" : "jpeg";
    return { ...picture, source: `data:image/${kind};base64,${picture.data}` };
  });
  for (const picture of [...pictures, ...boxes]) {
    // A builder has one identity: the second picture of the same one would be the first again.
    const image = await sheet
      .newOverGridImage()
      .setSource(picture.source)
      .setColumn(0)
      .setRow(0)
      .setColumnOffset(picture.left * pixelsPerPoint)
      .setRowOffset(picture.top * pixelsPerPoint)
      .setWidth(picture.width * pixelsPerPoint)
      .setHeight(picture.height * pixelsPerPoint)
      .buildAsync();
    sheet.insertImages([image]);
  }
  shown.set(id, sheet.getImages());
}
