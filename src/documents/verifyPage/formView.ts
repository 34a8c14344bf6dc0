/** What the page asks for: files, what was published, and one firm. */
import { element } from "./element";
import type { Material } from "./material";
import type { Say } from "./words";

export interface Typed {
  published: string;
  head: string;
  idColumn: string;
  stratumColumn: string;
}

/** A drop zone that is a button, too: files come by drag, by click, by keyboard. */
export function filesView(say: Say, take: (files: readonly File[]) => void): HTMLElement {
  const picker = element("input", {
    type: "file",
    multiple: true,
    id: "files",
    class: "picker",
    accept: ".json,.csv,.txt,.xlsx,application/json,text/csv",
    onchange: () => {
      take([...(picker.files ?? [])]);
      picker.value = "";
    },
  });
  const zone = element(
    "div",
    {
      class: "drop",
      ondragover: (event) => {
        event.preventDefault();
        zone.classList.add("over");
      },
      ondragleave: () => zone.classList.remove("over"),
      ondrop: (event) => {
        event.preventDefault();
        zone.classList.remove("over");
        take([...((event as DragEvent).dataTransfer?.files ?? [])]);
      },
    },
    element("span", {}, say("verify.files.drop")),
    " ",
    picker,
    element("label", { for: "files", class: "button" }, say("verify.files.pick")),
  );
  return element(
    "section",
    { "aria-labelledby": "files-title" },
    element("h2", { id: "files-title" }, say("verify.files.title")),
    zone,
    element("p", { class: "quiet" }, say("verify.files.hint")),
  );
}

/** The files that were put in, each with its part and a way to take it out again. */
export function materialsView(
  materials: readonly Material[],
  say: Say,
  remove: (place: number) => void,
): HTMLElement {
  const items = materials.map((material, place) => {
    const later = materials.slice(place + 1).some(({ kind }) => kind === material.kind);
    const replaced = later && material.kind !== "refused";
    return element(
      "li",
      { class: replaced ? "replaced" : material.kind },
      element("span", { class: "part" }, say(`verify.kind.${material.kind}`)),
      element("span", { class: "name" }, material.name),
      replaced && element("small", {}, say("verify.files.replaced")),
      element(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": `${say("verify.files.remove")} ${material.name}`,
          onclick: () => remove(place),
        },
        say("verify.files.remove"),
      ),
    );
  });
  return element("ul", { class: "materials" }, ...items);
}

/** What was published elsewhere, typed by hand. */
export function anchorsView(say: Say, typed: Typed, changed: () => void): HTMLElement {
  const field = (name: keyof Typed, hint: string, spellcheck = "false") => {
    const input = element("input", {
      id: name,
      type: "text",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck,
      value: typed[name],
      "aria-describedby": `${name}-hint`,
      onchange: () => {
        typed[name] = input.value;
        changed();
      },
    });
    return [
      element("label", { for: name }, say(`verify.anchors.${name}`)),
      input,
      element("p", { class: "quiet", id: `${name}-hint` }, say(hint)),
    ];
  };
  return element(
    "details",
    { class: "anchors", open: Object.values(typed).some((value) => value !== "") },
    element("summary", {}, say("verify.anchors.title")),
    ...field("published", "verify.anchors.published.hint"),
    ...field("head", "verify.anchors.head.hint"),
    ...field("idColumn", "verify.anchors.column.hint"),
    ...field("stratumColumn", "verify.anchors.column.hint"),
  );
}

/** The question about one firm; Enter asks it, too, where it is one line. */
export function firmView(
  say: Say,
  question: string,
  asked: (question: string) => void,
): { readonly section: HTMLElement; readonly answer: HTMLElement } {
  const input = element("textarea", { id: "firm", rows: "2", autocapitalize: "off", spellcheck: "false" });
  input.value = question;
  const answer = element("div", { class: "answer", "aria-live": "polite" });
  const form = element(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        asked(input.value);
      },
    },
    element("label", { for: "firm" }, say("verify.firm.label")),
    input,
    element("button", { type: "submit", class: "button" }, say("verify.firm.ask")),
  );
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const section = element(
    "section",
    { "aria-labelledby": "firm-title" },
    element("h2", { id: "firm-title" }, say("verify.firm.title")),
    form,
    answer,
  );
  return { section, answer };
}
