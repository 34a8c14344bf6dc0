/** The toolbar: open, save, the sample, the language. */
import type { Language, Table } from "../../src/locale";
import { text } from "../../src/locale";

export interface ToolbarActions {
  open(file: File): void;
  save(): void;
  sample(): void;
}

export interface Toolbar {
  showFile(name: string): void;
}

export function buildToolbar(
  bar: HTMLElement,
  table: Table,
  language: Language,
  actions: ToolbarActions,
): Toolbar {
  const title = element("span", "title", text(table, "toolbar.title"));
  const file = element("span", "file", "");
  const picker = document.createElement("input");
  picker.type = "file";
  picker.id = "file-picker";
  picker.accept = ".xlsx,.xls,.et,.csv";
  picker.hidden = true;
  picker.addEventListener("change", () => {
    if (picker.files?.[0]) actions.open(picker.files[0]);
    picker.value = "";
  });
  bar.append(
    title,
    file,
    picker,
    button("open", text(table, "toolbar.open"), () => picker.click()),
    button("save", text(table, "toolbar.save"), () => actions.save()),
    button("sample", text(table, "toolbar.sample"), () => actions.sample()),
    languageChoice(text(table, "toolbar.language"), language),
  );
  return { showFile: (name) => (file.textContent = name) };
}

function element(tag: "span", className: string, content: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = content;
  return made;
}

function button(id: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.id = id;
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

/** Both frames take the language from the page's address, so that changing it loads the page anew. */
function languageChoice(label: string, language: Language): HTMLSelectElement {
  const choice = document.createElement("select");
  choice.id = "language";
  choice.setAttribute("aria-label", label);
  for (const [value, name] of [
    ["zh-CN", "中文"],
    ["en-US", "English"],
  ] as const) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = name;
    option.selected = value === language;
    choice.append(option);
  }
  choice.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set("lang", choice.value);
    location.assign(address);
  });
  return choice;
}
