/** Custom XML parts through Office.js (ExcelApi 1.5): the one part of a namespace. */

/** Null where there is none; of several (a sheet moved between workbooks may bring one) the first. */
export async function readPart(context: Excel.RequestContext, namespace: string): Promise<string | null> {
  const [part] = await partsOf(context, namespace);
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

export async function writePart(
  context: Excel.RequestContext,
  namespace: string,
  xml: string,
): Promise<void> {
  const [part, ...others] = await partsOf(context, namespace);
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  for (const other of others) other.delete();
  await context.sync();
}

async function partsOf(
  context: Excel.RequestContext,
  namespace: string,
): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  return parts.items;
}
