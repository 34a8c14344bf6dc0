/** Custom XML parts through Office.js (ExcelApi 1.5): the one part of a namespace. */

/** Null where there is none; of several (a sheet moved between workbooks may bring one) the first. */
export async function readPart(context: Excel.RequestContext, namespace: string): Promise<string | null> {
  const [part] = await partsOf(context, namespace);
  if (!part) return null;
  // A ClientResult: there is nothing to load, the sync fills it.
  const { value } = await synced(context, part.getXml());
  return value;
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

async function synced<T>(context: Excel.RequestContext, result: T): Promise<T> {
  await context.sync();
  return result;
}

async function partsOf(
  context: Excel.RequestContext,
  namespace: string,
): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- "items/id" above loads them
  return parts.items;
}
