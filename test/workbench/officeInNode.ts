/** Microsoft's client library in Node: evaluated as a script, since it hangs itself on the global object. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OfficeExtensionInternals } from "../../workbench/host";

type Globals = Record<string, unknown>;

/** The library as the page has it; `debug` names are kept in error messages. */
const library = join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** Loads the library once and gives back its internals. */
export function loadOfficeJs(): OfficeExtensionInternals {
  const globals = globalThis as unknown as Globals;
  if (!globals.OfficeExtension) {
    pretendBrowser(globals);
    // The library greets on the console while it loads.
    const greeting = jest.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      // Indirect, so that it runs in the global scope of the test's own realm.
      const run: (code: string) => unknown = eval;
      run(readFileSync(library, "utf8"));
    } finally {
      greeting.mockRestore();
    }
  }
  return globals.OfficeExtension as OfficeExtensionInternals;
}

function pretendBrowser(globals: Globals): void {
  const element = () => ({
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
    getElementsByTagName: () => [],
    style: {},
  });
  const page: Globals = {
    window: globals,
    self: globals,
    top: globals,
    parent: globals,
    name: "",
    location: {
      href: "http://localhost/",
      search: "",
      hash: "",
      protocol: "http:",
      origin: "http://localhost",
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    navigator: { userAgent: "Mozilla/5.0 Chrome/150" },
    document: {
      createElement: element,
      getElementsByTagName: () => [element()],
      getElementById: () => null,
      cookie: "",
      head: element(),
      body: element(),
      addEventListener: () => undefined,
      currentScript: null,
    },
  };
  for (const [name, value] of Object.entries(page)) if (globals[name] === undefined) globals[name] = value;
}
