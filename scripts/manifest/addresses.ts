/** Addresses: https only, and the files behind them exist; icons have the size they are used at. */
import type { Problem } from "./problem";
import { problem } from "./problem";
import { resourcesOf } from "./resources";
import { elementsOf, only, where, within } from "./xml";
import type { Element } from "./xml";

/** The bytes of a file of the folder that is deployed, by its path, or null where there is none. */
export type Files = (path: string) => Uint8Array | null;

export function checkAddresses(root: Element, files: Files): Problem[] {
  const host = folderOf(root);
  return addressesOf(root).flatMap(({ element, address }) => {
    if (!/^https:\/\/[^\s/]+/.test(address))
      return [problem("https", `${where(element)} names ${address}; it should be an https address.`)];
    if (element.nodeName === "AppDomain" && !/^https:\/\/[^/]+$/.test(address))
      return [problem("https", `${where(element)} is ${address}; it should be a host without a path.`)];
    const own = address.startsWith(`${host}/`);
    return own && !files(pathIn(address, host))
      ? [
          problem(
            "file",
            `${where(element)} names ${address}, but there is no file ${pathIn(address, host)}.`,
          ),
        ]
      : [];
  });
}

/** Ribbon icons in 16, 32 and 80 pixels; the add-in's own in 32 and 64. */
export function checkIcons(root: Element, files: Files): Problem[] {
  const resources = resourcesOf(root);
  const ribbon = within(root)
    .filter((element) => element.nodeName === "Icon")
    .flatMap((icon) =>
      checkRibbonIcon(icon, (resid) => resources.get(resid)?.element.getAttribute("DefaultValue")),
    );
  const host = folderOf(root);
  const sized = [
    ...within(root)
      .filter((element) => element.nodeName === "bt:Image" && element.hasAttribute("size"))
      .map((element) => ({
        size: Number(element.getAttribute("size")),
        address: resources.get(element.getAttribute("resid") ?? "")?.element.getAttribute("DefaultValue"),
      })),
    { size: 32, address: only(root, "IconUrl")?.getAttribute("DefaultValue") },
    { size: 64, address: only(root, "HighResolutionIconUrl")?.getAttribute("DefaultValue") },
  ];
  return [...ribbon, ...sized.flatMap(({ size, address }) => checkSize(size, address ?? "", host, files))];
}

function checkRibbonIcon(icon: Element, addressOf: (resid: string) => string | null | undefined): Problem[] {
  const sizes = elementsOf(icon).map((image) => Number(image.getAttribute("size")));
  const missing = [16, 32, 80].filter((size) => !sizes.includes(size));
  return [
    ...missing.map((size) => problem("icon", `${where(icon)} lacks an image of ${size} pixels.`)),
    ...elementsOf(icon)
      .filter((image) => addressOf(image.getAttribute("resid") ?? "")?.endsWith(".png") === false)
      .map((image) => problem("icon", `${where(image)} should be a .png file.`)),
  ];
}

function checkSize(size: number, address: string, host: string, files: Files): Problem[] {
  const bytes = files(pathIn(address, host));
  if (!bytes) return [];
  const found = pngSize(bytes);
  return found?.width === size && found.height === size
    ? []
    : [
        problem(
          "icon",
          `${pathIn(address, host)} is ${found ? `${found.width} × ${found.height} pixels` : "no PNG"}; it should be ${size} × ${size}.`,
        ),
      ];
}

/** The address of the folder that is deployed: where the page of the pane lies. */
function folderOf(root: Element): string {
  const page = only(root, "DefaultSettings")?.getElementsByTagName("SourceLocation")[0];
  return (page?.getAttribute("DefaultValue") ?? "").replace(/\/[^/]*$/, "");
}

/** Width and height of a PNG (ISO/IEC 15948, 11.2.2: IHDR comes first). */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signed =
    bytes.byteLength > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  return signed ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

function addressesOf(root: Element): { element: Element; address: string }[] {
  const named = new Set([
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "bt:Image",
    "bt:Url",
    "bt:Override",
  ]);
  return within(root).flatMap((element) => {
    const place = element.nodeName;
    const parent = element.parentNode?.nodeName;
    if (place === "AppDomain") return [{ element, address: (element.textContent ?? "").trim() }];
    const own = named.has(place) || (place === "SourceLocation" && parent === "DefaultSettings");
    if (!own || parent === "bt:String") return [];
    const address = element.getAttribute("DefaultValue") ?? element.getAttribute("Value");
    return address === null ? [] : [{ element, address }];
  });
}

function pathIn(address: string, host: string): string {
  return address.slice(host.length + 1).replace(/[?#].*$/, "");
}
