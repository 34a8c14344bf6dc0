/** The print set-up that the host remembers, as an edit writes it. */
import type { PrintSetup } from "../../src/sheets/edit";
import type { PageSetup } from "../host/sheetMemory";

export function printSetupOf(page: PageSetup): PrintSetup {
  const zoom = page.zoom as { horizontalFitToPages?: number; verticalFitToPages?: number } | null;
  const parts = [
    ["L", page.leftFooter],
    ["C", page.centerFooter],
    ["R", page.rightFooter],
  ].flatMap(([sign, text]) => (text ? [`&${sign}${text}`] : []));
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paper: "A4",
    ...(page.printArea ? { area: page.printArea } : {}),
    ...(page.titleRows ? { titleRows: page.titleRows } : {}),
    ...(zoom?.horizontalFitToPages
      ? {
          fit: {
            wide: zoom.horizontalFitToPages,
            ...(zoom.verticalFitToPages ? { tall: zoom.verticalFitToPages } : {}),
          },
        }
      : {}),
    centered: page.centerHorizontally,
    margins: {
      top: page.topMargin,
      bottom: page.bottomMargin,
      left: page.leftMargin,
      right: page.rightMargin,
    },
    ...(parts.length > 0 ? { footer: parts.join("") } : {}),
  };
}
