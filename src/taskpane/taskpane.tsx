/** The page's entry: once Office is ready, the pane opens on the workbook that Excel holds. */
import { createExcelHost } from "../hosts/excel";
import { openPane } from "./openPane";
import { browserServices } from "./session/services";

void Office.onReady(() => {
  const root = document.getElementById("pane");
  if (root) openPane(root, browserServices(createExcelHost()));
});
