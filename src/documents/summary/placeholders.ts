/**
 * {{名称}} in the text of a Word paragraph (ECMA-376 part 1, 17.3): a word processor cuts a line into runs wherever it
 * likes, so a placeholder may begin in one run and end in another. Chinese input writes ｛｛名称｝｝: it is taken, too.
 */
import { XmlError, xml } from "../../hosts/file";

type Element = ReturnType<typeof xml.rootOf>;

/** A piece of a paragraph's text: a `w:t`, or a tab or line break, over which no placeholder reaches. */
interface Piece {
  readonly element: Element;
  readonly text: string;
  readonly from: number;
}

export interface Placeholder {
  /** As it stands in the template. */
  readonly text: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const pattern = /(?:\{\{|｛｛)\s*([^{}｛｝\n\t]{1,40}?)\s*(?:\}\}|｝｝)/g;

/** All paragraphs of a part, those within tables and text boxes included. */
export function paragraphsOf(root: Element): readonly Element[] {
  return xml.descendantsOf(root, "p").filter((each) => each.namespaceURI === root.namespaceURI);
}

function piecesOf(paragraph: Element): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const visit = (node: Element): void => {
    for (const child of xml.childrenOf(node)) {
      const name = child.localName;
      // A paragraph within is one of its own (text boxes).
      if (name === "p" && child.namespaceURI === paragraph.namespaceURI) continue;
      if (name === "t" || name === "tab" || name === "br") {
        if (child.parentNode !== null && (child.parentNode as Element).localName !== "r") continue;
        const text = name === "t" ? xml.textOf(child) : "\n";
        pieces.push({ element: child, text, from });
        from += text.length;
      } else visit(child);
    }
  };
  visit(paragraph);
  return pieces;
}

export function textOfParagraph(paragraph: Element): string {
  return piecesOf(paragraph)
    .map(({ text }) => text)
    .join("");
}

export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    name: match[1],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** True where braces are left that no placeholder has. */
export function hasOpenBraces(text: string): boolean {
  return /\{\{|\}\}|｛｛|｝｝/.test(text.replace(pattern, ""));
}

/**
 * Puts words for placeholders, each in the look of the run in which it began. What begins with `mark` and ends with
 * 】 is set on a yellow ground.
 */
export function replaceIn(paragraph: Element, value: (name: string) => string | null, mark: string): void {
  const found = [...placeholdersIn(textOfParagraph(paragraph))].reverse();
  for (const { name, from, to } of found) {
    const words = value(name);
    if (words === null) continue;
    const pieces = piecesOf(paragraph);
    const within = pieces.filter((each) => each.from < to && each.from + each.text.length > from);
    const [first, ...others] = within;
    const last = within[within.length - 1];
    const after = last.text.slice(to - last.from);
    for (const each of others) setText(each.element, each === last ? after : "");
    const before = first.text.slice(0, from - first.from);
    write(first.element, [before, ...partsBy(words, mark), ...(first === last ? [after] : [])], mark);
  }
}

/** The words cut at what is marked. */
function partsBy(words: string, mark: string): readonly string[] {
  return words.split(new RegExp(`(${mark}[^】]*】)`));
}

/** The parts, the marked ones in runs of their own. */
function write(element: Element, parts: readonly string[], mark: string): void {
  const shown = parts.filter((part) => part !== "");
  if (!shown.some((part) => part.startsWith(mark))) {
    setText(element, shown.join(""));
    return;
  }
  const run = element.parentNode as Element | null;
  const around = run?.parentNode;
  if (!run || !around) throw new XmlError("text outside of a run");
  // What stands in the run before and after this text keeps its place.
  const siblings = xml.childrenOf(run).filter((each) => each.localName !== "rPr");
  const place = siblings.indexOf(element);
  const runs = [
    bare(run, siblings.slice(0, place)),
    ...shown.map((part) => {
      const made = bare(run, []);
      setText(xml.append(made, "t"), part);
      if (part.startsWith(mark)) highlight(made);
      return made;
    }),
    bare(run, siblings.slice(place + 1)),
  ];
  for (const made of runs)
    if (xml.childrenOf(made).some((each) => each.localName !== "rPr")) around.insertBefore(made, run);
  around.removeChild(run);
}

/** A run in the look of another one. */
function bare(run: Element, children: readonly Element[]): Element {
  const made = xml.elementLike(run, "r");
  const look = xml.childOf(run, "rPr");
  if (look) made.appendChild(look.cloneNode(true));
  for (const child of children) made.appendChild(child);
  return made;
}

/** The order of a run's properties after which w:highlight comes (ibid. 17.3.2.28, CT_RPr). */
const afterHighlight = ["u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"]; // prettier-ignore

function highlight(run: Element): void {
  let look = xml.childOf(run, "rPr");
  if (!look) {
    look = xml.elementLike(run, "rPr");
    run.insertBefore(look, run.firstChild);
  }
  const present = xml.childOf(look, "highlight");
  if (present) look.removeChild(present);
  const made = xml.elementLike(look, "highlight");
  made.setAttributeNS(look.namespaceURI, `${look.prefix ? `${look.prefix}:` : ""}val`, "yellow");
  const follower = xml.childrenOf(look).find((each) => afterHighlight.includes(each.localName ?? ""));
  look.insertBefore(made, follower ?? null);
}

function setText(element: Element, text: string): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  if (text === "") return;
  element.appendChild(element.ownerDocument!.createTextNode(text));
  element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
}
