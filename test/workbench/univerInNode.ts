/** Univer without a screen. */
import { addIteratorHelpers } from "./iteratorHelpers";
addIteratorHelpers();

import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import type { Plugin, PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";

export function startUniver(): { univer: Univer; api: FUniver } {
  const univer = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.SILENT, locales: {} });
  const plugins = new Map<string, [PluginCtor<Plugin>, object]>();
  for (const entry of UniverSheetsNodeCorePreset().plugins) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry, {}]) as [PluginCtor<Plugin>, object];
    plugins.set(plugin.pluginName, [plugin, config]);
  }
  plugins.set("numfmt", [UniverSheetsNumfmtPlugin, {}]);
  plugins.set("table", [UniverSheetsTablePlugin, {}]);
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin, config);
  return { univer, api: FUniver.newAPI(univer) };
}
