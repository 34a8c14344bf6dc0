/** Pictures that lie on the sheets of a file: shown in the workbench, kept by the file itself. */
import type { Sheet as FileSheet } from "hucre";

export interface FilePicture {
  readonly sheet: string;
  readonly name: string;
  readonly alt: string;
  /** Base64. */
  readonly data: string;
  /** In points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const pointsPerPixel = 0.75;
const defaultRow = 14.25;
const defaultColumn = 8.38;

export function picturesOf(sheet: FileSheet, digit: number): FilePicture[] {
  const columnPoints = (i: number) => (sheet.columns?.[i]?.width ?? defaultColumn) * digit * pointsPerPixel;
  const rowPoints = (i: number) => sheet.rowDefs?.get(i)?.height ?? defaultRow;
  const upTo = (count: number, length: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => length(i)).reduce((sum, points) => sum + points, 0);
  return (sheet.images ?? []).flatMap((image, i) => {
    if (image.type !== "png" && image.type !== "jpeg") return [];
    const { from, to } = image.anchor;
    const left = upTo(from.col, columnPoints);
    const top = upTo(from.row, rowPoints);
    const width = image.width ? image.width * pointsPerPixel : to ? upTo(to.col, columnPoints) - left : 120;
    const height = image.height ? image.height * pointsPerPixel : to ? upTo(to.row, rowPoints) - top : 120;
    const data = base64(image.data);
    return [
      {
        sheet: sheet.name,
        name: image.title ?? `图片 ${i + 1}`,
        alt: image.altText ?? "",
        data,
        left,
        top,
        width,
        height,
      },
    ];
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(text);
}
