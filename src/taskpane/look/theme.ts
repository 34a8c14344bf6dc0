/** The pane's look: Fluent's light theme on a quiet blue-green, with fonts that hold Chinese. */
import { createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

const brand: BrandVariants = {
  10: "#03110F",
  20: "#0A211F",
  30: "#0C3532",
  40: "#0C4541",
  50: "#0A5650",
  60: "#0B655E",
  70: "#0C736B",
  80: "#0B7F76",
  90: "#2B9188",
  100: "#4BA39A",
  110: "#69B4AC",
  120: "#87C5BE",
  130: "#A5D5D0",
  140: "#C2E4E0",
  150: "#DDF1EF",
  160: "#F0F9F8",
};

const fonts =
  '"Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const theme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase: fonts,
  fontFamilyNumeric: fonts,
  borderRadiusMedium: "6px",
};

/** Colours with a meaning; each is always accompanied by a word or a mark. */
export const signal = {
  good: "#0E6E55",
  goodSoft: "#E4F4EE",
  watch: "#8A5A00",
  watchSoft: "#FDF3DC",
  late: "#A4262C",
  lateSoft: "#FBE9EA",
  quiet: "#5F6B6A",
  line: "#E3E8E7",
  ground: "#F6F8F8",
} as const;
