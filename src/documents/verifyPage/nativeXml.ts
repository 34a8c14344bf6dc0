/** The browser's own XML parser in the shape of @xmldom/xmldom, which this page would be too heavy with. */

interface ParserOptions {
  readonly onError?: (level: "error", message: string) => void;
}

export class DOMParser {
  constructor(private readonly options: ParserOptions = {}) {}

  parseFromString(text: string): Document {
    const document = new window.DOMParser().parseFromString(text, "text/xml");
    const error = document.getElementsByTagName("parsererror")[0];
    if (error !== undefined) this.options.onError?.("error", error.textContent ?? "");
    return document;
  }
}
