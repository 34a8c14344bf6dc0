/** What stands in the workbench where Excel draws a chart: a box of its size with its title and its lines' names. */
import type { Chart } from "../host/sheetMemory";

const pixelsPerPoint = 4 / 3;

/** The box as the address of an SVG picture. */
export function chartBox(chart: Chart): string {
  const [width, height] = [chart.width, chart.height].map((points) => Math.round(points * pixelsPerPoint));
  const text = (y: number, size: number, words: string) =>
    `<text x="${width / 2}" y="${y}" font-size="${size}" text-anchor="middle">${escaped(words)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" fill="#444444">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#fafafa" stroke="#8a8a8a" stroke-dasharray="6 4"/>`,
    text(28, 16, chart.title),
    text(height / 2, 13, "图表在 Excel 中显示"),
    text(height - 16, 12, chart.series.map(({ name }) => name).join("　")),
    "</svg>",
  ].join("");
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (character) => entities[character]);
}
