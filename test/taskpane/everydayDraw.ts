/** An everyday draw by district, as a person makes it: 3 of 10, two in reserve. */
import { PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

export async function drawByDistrict(grids = smallWorkbook(), reserve = "1", language = "zh-CN") {
  const pane = await PaneDriver.open(grids, undefined, language);
  await pane.goTo("抽取");
  await pane.type("任务编号", "HG-7");
  await pane.press("下一步：各类比例");
  await pane.choose("按辖区");
  await pane.type(/^东街道/, "40%");
  await pane.type(/^西街道/, "20%");
  await pane.type("递补", reserve);
  await pane.press("下一步：锁定名单");
  await pane.press("锁定名单");
  await pane.press("下一步：随机数");
  await pane.press("下一步：抽取");
  await pane.press("抽取");
  return pane;
}
