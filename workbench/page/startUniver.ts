/** Univer with its screen, in one language. */
import { LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import type { Plugin, PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingChinese from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableChinese from "@univerjs/preset-sheets-table/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

export function startUniver(
  container: HTMLElement,
  language: "zh-CN" | "en-US",
): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, validationChinese, drawingChinese, tableChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, validationEnglish, drawingEnglish, tableEnglish),
    },
  });
  // Several presets bring the same plugin; each is registered once.
  const plugins = new Map<string, [PluginCtor<Plugin>, object]>();
  for (const preset of [
    UniverSheetsCorePreset({ container }),
    UniverSheetsDrawingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsTablePreset(),
  ]) {
    for (const entry of preset.plugins) {
      const [plugin, config] = (Array.isArray(entry) ? entry : [entry, {}]) as [PluginCtor<Plugin>, object];
      plugins.set(plugin.pluginName, [plugin, config]);
    }
  }
  // The look of a table comes from its cells, as in TableStyleLight1; its name stands in no tab over the sheet.
  const plain = { userThemes: [{ name: "plain", style: {} }], defaultThemeIndex: 0 };
  plugins.set(UniverSheetsTablePlugin.pluginName, [UniverSheetsTablePlugin, plain]);
  plugins.set(UniverSheetsTableUIPlugin.pluginName, [UniverSheetsTableUIPlugin, { hideAnchor: true }]);
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin, config);
  return { univer, api: FUniver.newAPI(univer) };
}
