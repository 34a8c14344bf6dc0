/**
 * The order of elements in an add-in only manifest (TaskPaneApp, VersionOverrides 1.0 for the task pane),
 * after the published schemas and learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering.
 * Only what this product's manifest may hold: anything else is refused.
 */

export interface Children {
  /** Names of child elements in the order they must have; `?` marks one that may be missing, `*` repeats. */
  readonly order: readonly string[];
}

const order = (...names: string[]): Children => ({ order: names });
const leaf = order();

/** By path from the root, with `xsi:type` where a name means two things. */
export const children: Readonly<Record<string, Children>> = {
  OfficeApp: order(
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ),
  "OfficeApp/DisplayName": order("Override*"),
  "OfficeApp/Description": order("Override*"),
  "OfficeApp/IconUrl": order("Override?*"),
  "OfficeApp/HighResolutionIconUrl": order("Override?*"),
  "OfficeApp/SupportUrl": order("Override?*"),
  "OfficeApp/AppDomains": order("AppDomain*"),
  "OfficeApp/Hosts": order("Host*"),
  "OfficeApp/Requirements": order("Sets"),
  "OfficeApp/Requirements/Sets": order("Set*"),
  "OfficeApp/DefaultSettings": order("SourceLocation"),
  "OfficeApp/VersionOverrides": order("Description?", "Requirements?", "Hosts", "Resources"),
  "VersionOverrides/Hosts": order("Host*"),
  "VersionOverrides/Hosts/Host": order("Runtimes", "AllFormFactors", "DesktopFormFactor"),
  Runtimes: order("Runtime*"),
  AllFormFactors: order("ExtensionPoint"),
  "ExtensionPoint:CustomFunctions": order("Script", "Page", "Metadata", "Namespace"),
  Script: order("SourceLocation"),
  Page: order("SourceLocation"),
  Metadata: order("SourceLocation"),
  DesktopFormFactor: order("GetStarted?", "FunctionFile", "ExtensionPoint*"),
  GetStarted: order("Title", "Description", "LearnMoreUrl"),
  "ExtensionPoint:PrimaryCommandSurface": order("OfficeTab"),
  OfficeTab: order("Group*"),
  Group: order("Label", "Icon", "Control*"),
  "Control:Button": order("Label", "Supertip", "Icon", "Action"),
  Supertip: order("Title", "Description"),
  Icon: order("bt:Image*"),
  "Action:ShowTaskpane": order("SourceLocation", "Title?"),
  Resources: order("bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"),
  "bt:Images": order("bt:Image*"),
  "bt:Urls": order("bt:Url*"),
  "bt:ShortStrings": order("bt:String*"),
  "bt:LongStrings": order("bt:String*"),
  "Resources/bt:Images/bt:Image": order("bt:Override?*"),
  "bt:Url": order("bt:Override?*"),
  "bt:String": order("bt:Override?*"),
};

/** What an element may hold: by its longest known path, then by name and type, then by name; else nothing. */
export function childrenOf(path: readonly string[], type: string | null): Children {
  for (let from = 0; from < path.length; from += 1) {
    const found = children[path.slice(from).join("/")];
    if (found && (from < path.length - 1 || !type)) return found;
  }
  const name = path[path.length - 1];
  return children[`${name}:${type}`] ?? children[name] ?? leaf;
}
