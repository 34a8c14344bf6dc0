/** `worksheet.shapes`: pictures only. Lengths in points, as in Excel. */
import type { Book, Sheet } from "./book";
import { invalidArgument, itemNotFound } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject, Property } from "./hostObject";
import type { Picture } from "./sheetMemory";

export function shapes(book: Book, sheet: Sheet): HostObject {
  const memory = book.memory(sheet);
  const find = (key: unknown) => memory.pictures.find((p) => p.id === key || p.name === key);
  const getItem = (key: unknown) => {
    const picture = find(key);
    if (!picture) throw itemNotFound();
    return shape(book, sheet, picture);
  };
  return {
    type: "ShapeCollection",
    items: () => memory.pictures.map((picture) => shape(book, sheet, picture)),
    getItem,
    methods: {
      getItem,
      getItemOrNullObject: (key) => {
        const picture = find(key);
        return picture ? shape(book, sheet, picture) : nothing;
      },
      getCount: () => memory.pictures.length,
      addImage: async (data) => {
        book.guard(sheet);
        // Excel takes PNG and JPEG.
        if (typeof data !== "string" || !/^(iVBOR|\/9j\/)/.test(data)) throw invalidArgument();
        const n = nextNumber(memory.pictures);
        const picture = { id: `{shape-${sheet.getSheetId()}-${n}}`, name: `图片 ${n}`, alt: "", data };
        const placed: Picture = { ...picture, left: 0, top: 0, width: 120, height: 120 };
        memory.pictures.push(placed);
        await book.drawPictures(sheet);
        return shape(book, sheet, placed);
      },
    },
  };
}

const nextNumber = (pictures: readonly Picture[]) =>
  1 + Math.max(0, ...pictures.map((p) => Number(/-(\d+)\}$/.exec(p.id)?.[1] ?? 0)));

function shape(book: Book, sheet: Sheet, picture: Picture): HostObject {
  const length = (name: "left" | "top" | "width" | "height"): Property => ({
    get: () => picture[name],
    set: async (value) => {
      book.guard(sheet);
      picture[name] = Number(value);
      await book.drawPictures(sheet);
    },
  });
  return {
    type: "Shape",
    identity: () => ({ Id: picture.id }),
    properties: {
      id: { get: () => picture.id },
      type: { get: () => "Image" },
      name: { get: () => picture.name, set: (name) => void (picture.name = String(name)) },
      altTextDescription: { get: () => picture.alt, set: (text) => void (picture.alt = String(text)) },
      lockAspectRatio: { get: () => false, set: () => undefined },
      left: length("left"),
      top: length("top"),
      width: length("width"),
      height: length("height"),
    },
    methods: {
      delete: async () => {
        book.guard(sheet);
        const { pictures } = book.memory(sheet);
        pictures.splice(pictures.indexOf(picture), 1);
        await book.drawPictures(sheet);
      },
    },
  };
}
