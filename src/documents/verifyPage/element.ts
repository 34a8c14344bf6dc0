/** Elements of the page, made by hand: the whole of what a framework would be needed for. */

type Child = Node | string | null | false;
type Listener = (event: Event) => void;
type Attributes = Readonly<Record<string, string | boolean | Listener | undefined>>;

/** An element with attributes; those that are functions listen (`onclick`). Text is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (typeof value === "string") made.setAttribute(key, value);
  }
  for (const child of children) if (child !== null && child !== false) made.append(child);
  return made;
}
