/** `worksheet.pageLayout` (ExcelApi 1.9): remembered and written at saving; nothing is printed here. */
import type { Area } from "../../src/sheets/grid";
import type { Book, Sheet } from "./book";
import { invalidArgument } from "./hostError";
import { nothing } from "./hostObject";
import type { HostObject, Property } from "./hostObject";
import { maxColumns } from "./place";
import { placeOf } from "./rangeObject";
import type { PageSetup } from "./sheetMemory";

type Plain = Exclude<keyof PageSetup, "printArea" | "titleRows" | "touched">;

export function pageLayout(book: Book, sheet: Sheet): HostObject {
  const { page } = book.memory(sheet);
  const areaOf = (where: unknown): Area => placeOf(book, where, sheet).area;
  const touch = () => {
    book.guard(sheet);
    page.touched = true;
  };
  const member = <K extends Plain>(name: K): Property => ({
    get: () => page[name],
    set: (value) => {
      touch();
      page[name] = value as PageSetup[K];
    },
  });
  const names: readonly Plain[] = [
    "orientation",
    "paperSize",
    "centerHorizontally",
    "centerVertically",
    "leftMargin",
    "rightMargin",
    "topMargin",
    "bottomMargin",
    "headerMargin",
    "footerMargin",
  ];
  return {
    type: "PageLayout",
    properties: {
      ...Object.fromEntries(names.map((name) => [name, member(name)])),
      zoom: {
        get: () => page.zoom,
        set: (value) => {
          touch();
          page.zoom = checkedZoom(value);
        },
      },
    },
    links: { headersFooters: () => headersFooters(page, touch) },
    methods: {
      setPrintArea: (where) => {
        touch();
        page.printArea = areaOf(where);
      },
      setPrintTitleRows: (where) => {
        touch();
        const area = areaOf(where);
        page.titleRows = { from: area.row, to: area.row + area.rows - 1 };
      },
      getPrintAreaOrNullObject: () => (page.printArea ? book.make.range(sheet, page.printArea) : nothing),
      getPrintTitleRowsOrNullObject: () =>
        page.titleRows
          ? book.make.range(sheet, {
              row: page.titleRows.from,
              column: 0,
              rows: page.titleRows.to - page.titleRows.from + 1,
              columns: maxColumns,
            })
          : nothing,
    },
  };
}

function checkedZoom(value: unknown): unknown {
  const zoom = value as Record<string, unknown> | null;
  const scale = zoom?.scale;
  if (typeof scale === "number" && (scale < 10 || scale > 400)) throw invalidArgument();
  return zoom;
}

const parts = [
  "leftFooter",
  "centerFooter",
  "rightFooter",
  "leftHeader",
  "centerHeader",
  "rightHeader",
] as const;

function headersFooters(page: PageSetup, touch: () => void): HostObject {
  const text = (name: (typeof parts)[number]): Property => ({
    get: () => page[name],
    set: (value) => {
      touch();
      page[name] = String(value);
    },
  });
  return {
    type: "HeaderFooterGroup",
    links: {
      defaultForAllPages: () => ({
        type: "HeaderFooter",
        properties: Object.fromEntries(parts.map((name) => [name, text(name)])),
      }),
    },
  };
}
