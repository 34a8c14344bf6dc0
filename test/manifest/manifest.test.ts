import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "../../scripts/manifest/check";
import { filesBeforeBuild } from "../../scripts/manifest/deployed";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const files = filesBeforeBuild(root);

/** The manifest with one part replaced; the part must be there. */
function broken(part: string | RegExp, by: string): string {
  const changed = manifest.replace(part, by);
  if (changed === manifest) throw new Error(`the manifest has no ${part}`);
  return changed;
}
const check = (xml: string) => checkManifest(xml, files);
const said = (xml: string) => check(xml).map(({ code, sentence }) => `${code}: ${sentence}`);

test("the manifest stands", () => {
  expect(said(manifest)).toEqual([]);
});

test("its version is the product's", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

/** Each: what is broken, the manifest with it, and what the sentence must name. */
const breakages: readonly [string, string, string, RegExp][] = [
  ["XML that is not well-formed", broken("</Hosts>", "</Host>"), "xml", /well-formed/],
  [
    "another kind of add-in",
    broken('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'),
    "root",
    /TaskPaneApp/,
  ],
  [
    "a namespace that Excel does not know",
    broken("taskpaneappversionoverrides", "mailappversionoverrides"),
    "root",
    /VersionOverrides/,
  ],
  [
    "elements out of order",
    broken(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
    "order",
    /<Version>.*<ProviderName>/,
  ],
  [
    "an element that has no place",
    broken("<Permissions>", "<Colour>red</Colour><Permissions>"),
    "unknown",
    /Colour/,
  ],
  [
    "an element twice",
    broken(
      "<ProviderName>SR</ProviderName>",
      "<ProviderName>SR</ProviderName><ProviderName>SR</ProviderName>",
    ),
    "duplicate",
    /ProviderName/,
  ],
  [
    "no page for the pane",
    broken(/<DefaultSettings>[^]*<\/DefaultSettings>/, "<DefaultSettings></DefaultSettings>"),
    "missing",
    /SourceLocation/,
  ],
  [
    "no icon on a button",
    broken(/(<\/Supertip>\s*)<Icon>[^]*?<\/Icon>/, "$1"),
    "missing",
    /Control lacks <Icon>/,
  ],
  [
    "a TaskpaneId beside a shared runtime",
    broken(
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>pane</TaskpaneId>',
    ),
    "unknown",
    /TaskpaneId/,
  ],
  ["an id that is no GUID", broken("b76de547-4ea5", "b76de547-zzzz"), "id", /GUID/],
  ["a version of words", broken(/<Version>.*</, "<Version>first<"), "version", /first/],
  ["another default language", broken("<DefaultLocale>zh-CN", "<DefaultLocale>en-US"), "locale", /zh-CN/],
  [
    "a name without English",
    broken(/<Override Locale="en-US" Value="SR inspection by lot" \/>/, ""),
    "override",
    /DisplayName/,
  ],
  [
    "a label without English",
    broken(/<bt:Override Locale="en-US" Value="Open SR" \/>/, ""),
    "override",
    /SR\.Open\.Label/,
  ],
  [
    "a dangling resid",
    broken('<Label resid="SR.Group.Label"', '<Label resid="SR.Group.Lable"'),
    "resid",
    /SR\.Group\.Lable/,
  ],
  [
    "a resid of the wrong kind",
    broken('<FunctionFile resid="SR.Pane.Url"', '<FunctionFile resid="SR.Group.Label"'),
    "resid",
    /bt:Urls/,
  ],
  [
    "a resource that nothing uses",
    broken(
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="SR.Old" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old" /></bt:String>',
    ),
    "unused",
    /SR\.Old/,
  ],
  ["an id twice", broken('id="SR.Group.Open"', 'id="SR.Group"'), "duplicate", /SR\.Group/],
  ["a resid of 33 characters", manifest.replaceAll("SR.Open.Tip", "S".repeat(33)), "length", /33 characters/],
  [
    "a label of 126 characters",
    broken('DefaultValue="打开双随机"', `DefaultValue="${"开".repeat(126)}"`),
    "length",
    /126/,
  ],
  [
    "a translated tip of 251 characters",
    broken(/Value="Open the pane[^"]*"/, `Value="${"x".repeat(251)}"`),
    "length",
    /en-US.*251/,
  ],
  [
    "a name of 126 characters",
    broken('DefaultValue="SR 双随机"', `DefaultValue="${"名".repeat(126)}"`),
    "length",
    /DisplayName/,
  ],
  ["an empty label", broken('Value="Open SR"', 'Value=""'), "length", /0 characters/],
  [
    "plain http in a resource",
    broken('id="SR.Pane.Url" DefaultValue="https:', 'id="SR.Pane.Url" DefaultValue="http:'),
    "https",
    /http:/,
  ],
  [
    "plain http in a translated resource",
    broken(
      'Value="https://localhost:3000/functions.en-US.json"',
      'Value="http://localhost:3000/functions.en-US.json"',
    ),
    "https",
    /bt:Override/,
  ],
  ["plain http in an AppDomain", broken("<AppDomain>https:", "<AppDomain>http:"), "https", /AppDomain/],
  [
    "a path in an AppDomain",
    broken("<AppDomain>https://localhost:3000", "<AppDomain>https://localhost:3000/sr"),
    "https",
    /without a path/,
  ],
  ["a file that is not deployed", broken('functions.js"', 'function.js"'), "file", /function\.js/],
  [
    "an icon of another size",
    broken(
      'id="SR.Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
      'id="SR.Icon.16" DefaultValue="https://localhost:3000/assets/icon-32.png"',
    ),
    "icon",
    /32 × 32.*16 × 16/,
  ],
  ["an icon that is no PNG", broken("assets/icon-64.png", "assets/icon.svg"), "icon", /no PNG/],
  ["no image of 80 pixels", broken(/<bt:Image size="80"[^>]*>/, ""), "icon", /80/],
  [
    "no shared runtime",
    broken(/<Set Name="SharedRuntime"[^>]*>/, ""),
    "requirements",
    /SharedRuntime.*missing/,
  ],
  [
    "a newer Excel than the baseline",
    broken('MinVersion="1.13"', 'MinVersion="1.17"'),
    "requirements",
    /ExcelApi.*1\.17.*1\.13/,
  ],
  [
    "Runtimes that are not first",
    broken(/(<Runtimes>[^]*<\/Runtimes>)(\s*)(<AllFormFactors>[^]*<\/AllFormFactors>)/, "$3$2$1"),
    "order",
    /<Runtimes>/,
  ],
  ["a short-lived runtime", broken('lifetime="long"', 'lifetime="short"'), "runtime", /long/],
  [
    "a page of its own for the functions",
    broken(/(<Page>\s*<SourceLocation resid=")SR\.Pane\.Url/, "$1SR.Help.Url"),
    "runtime",
    /Page/,
  ],
  [
    "a translated namespace",
    broken(
      'DefaultValue="SR" />',
      'DefaultValue="SR"><bt:Override Locale="en-US" Value="LOT" /></bt:String>',
    ),
    "namespace",
    /formulas/,
  ],
  [
    "another namespace",
    broken('Namespace" DefaultValue="SR"', 'Namespace" DefaultValue="SJ"'),
    "namespace",
    /SJ/,
  ],
  ["fewer permissions", broken(">ReadWriteDocument<", ">ReadDocument<"), "permissions", /ReadDocument/],
  ["another host", broken('<Host Name="Workbook"', '<Host Name="Document"'), "host", /Document/],
];

test.each(breakages)("%s is refused", (_name, xml, code, sentence) => {
  const found = check(xml).filter((problem) => problem.code === code);
  expect(found.map((problem) => problem.sentence).join("\n")).toMatch(sentence);
});

test("every sentence ends like one and names its place", () => {
  for (const [, xml] of breakages)
    for (const { sentence } of check(xml)) expect(sentence).toMatch(/^\S.{10,}\.?$/s);
});
