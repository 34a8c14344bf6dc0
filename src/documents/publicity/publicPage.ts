/**
 * A public list as one HTML file: no script, no address of anything else. On a phone every row is a card whose
 * lines carry their headers; on paper the header repeats.
 */
import type { PublicTable } from "../../sheets/publicity";

const look = `
:root{color-scheme:light}
body{margin:0 auto;max-width:1200px;padding:24px 16px;font:16px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1d2327;background:#fff}
h1{font-size:22px;line-height:1.4;text-align:center;margin:0 0 8px}
p{margin:0 0 16px;text-align:center;color:#525c63;font-size:14px}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #c8d0d4;padding:8px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#eef3f4;white-space:nowrap}
@media (max-width:640px){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,td{display:block}
tr{border:1px solid #c8d0d4;border-radius:8px;margin:0 0 12px;padding:4px 12px}
td{border:0;border-bottom:1px solid #eef1f2;padding:8px 0;display:grid;grid-template-columns:7em minmax(0,1fr);gap:8px}
td:last-child{border-bottom:0}
td::before{content:attr(data-header);color:#525c63;white-space:normal}
td:empty{display:none}
}
@media print{body{padding:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}
`.trim();

export function publicPage({ title, headers, rows }: PublicTable, line: string): string {
  const head = headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((text, i) => `<td data-header="${escaped(headers[i])}">${escaped(text)}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${escaped(title)}</title>
<style>
${look}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(line)}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  // Characters that no HTML may hold are out; everything else stands as it is.
  text
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[&<>"']/g, (character) => entities[character]);
