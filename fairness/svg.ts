/** A small writer of SVG pictures: the same numbers always give the same bytes. */

export type Attributes = Readonly<Record<string, string | number>>;

/** Two decimals are a hundredth of a pixel. */
const number = (value: number) => String(Math.round(value * 100) / 100);
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escaped(value)}"`,
  );
  return content === ""
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${content}</${name}>`;
}

/** Text at a place, dark unless said otherwise. */
export function words(x: number, y: number, text: string, more: Attributes = {}): string {
  return element("text", { x, y, ...more }, escaped(text));
}

/** A caption in Chinese, and below it in English. */
export function caption(x: number, y: number, chinese: string, english: string): string {
  return (
    words(x, y, chinese, { "font-size": 15, "font-weight": 600 }) +
    words(x, y + 18, english, { fill: colours.quiet })
  );
}

export const colours = {
  fair: "#0f6cbd",
  unfair: "#c4314b",
  band: "#dbe9f6",
  line: "#8a8a8a",
  quiet: "#5c5c5c",
} as const;

/** White at 0, the colour of too many above, that of too few below; `strength` from −1 to 1. */
export function shade(strength: number): string {
  const s = Math.max(-1, Math.min(1, strength));
  const [r, g, b] = s >= 0 ? [196, 49, 75] : [15, 108, 189];
  const mix = (c: number) => Math.round(255 + (c - 255) * Math.abs(s));
  return `rgb(${mix(r)},${mix(g)},${mix(b)})`;
}

export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  const font = "'Noto Sans CJK SC','Microsoft YaHei',sans-serif";
  const body = [
    element("title", {}, escaped(title)),
    element("rect", { width, height, fill: "#ffffff" }),
    ...parts,
  ];
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-family": font,
      "font-size": 13,
      fill: "#242424",
    },
    `\n${body.join("\n")}\n`,
  )}\n`;
}
