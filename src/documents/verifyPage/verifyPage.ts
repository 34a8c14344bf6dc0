/**
 * verify.html: a page that verifies a draw wherever it is opened, also from a file on a phone, without a
 * network and without the browser's own cryptography (file addresses have none). It reads, computes by the
 * core, and shows; nothing is stored and nothing leaves.
 */
import type { Language } from "../../locale";
import { element } from "./element";
import { examine } from "./examination";
import type { Examination } from "./examination";
import { answerFirm } from "./firmAnswer";
import { anchorsView, filesView, firmView, materialsView } from "./formView";
import type { Typed } from "./formView";
import { readMaterial } from "./material";
import type { Material } from "./material";
import "./olderBrowsers";
import { resultView } from "./resultView";
import { sayIn } from "./words";

let language: Language = "zh-CN";
let materials: readonly Material[] = [];
const typed: Typed = { published: "", head: "", idColumn: "", stratumColumn: "" };
let question = "";
let examination: Examination | null = null;
/** Milliseconds that the last verification took. */
let took = 0;

function show(): void {
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.title = say("verify.title");
  const result = element("div", { id: "result", "aria-live": "polite" });
  const list = element("div", { id: "materials" });
  const firm = firmView(say, question, (asked) => {
    question = asked;
    answer(firm.answer);
  });
  const refresh = () => {
    list.replaceChildren(materialsView(materials, say, remove));
    result.replaceChildren(element("p", { class: "quiet" }, say("verify.result.working")));
    // The browser paints the word above before the work begins.
    setTimeout(() => {
      verify();
      tell();
    }, 0);
  };
  const tell = () => {
    if (examination === null) return;
    const seconds = (took / 1000).toFixed(2);
    const time = element("p", { class: "quiet", id: "took" }, say("verify.result.took", { seconds }));
    result.replaceChildren(...resultView(examination, language));
    if (examination.examined.length > 0) result.append(time);
    if (question !== "") answer(firm.answer);
  };
  const remove = (place: number) => {
    materials = materials.filter((_, i) => i !== place);
    refresh();
  };
  const take = async (files: readonly File[]) => {
    const read = files.map(async (file) => readMaterial(file.name, new Uint8Array(await file.arrayBuffer())));
    materials = [...materials, ...(await Promise.all(read))];
    refresh();
  };
  document.body.replaceChildren(
    element(
      "header",
      {},
      element("h1", {}, say("verify.title")),
      element(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": say("verify.language.label"),
          onclick: switchLanguage,
        },
        say("verify.language"),
      ),
      element("p", {}, say("verify.intro")),
    ),
    element(
      "main",
      {},
      filesView(say, (files) => void take(files)),
      list,
      anchorsView(say, typed, refresh),
      element(
        "section",
        { "aria-labelledby": "result-title" },
        element("h2", { id: "result-title" }, say("verify.result.title")),
        result,
      ),
      firm.section,
    ),
    element("footer", {}, say("verify.footer")),
  );
  list.replaceChildren(materialsView(materials, say, remove));
  if (examination === null) verify();
  tell();
}

function verify(): void {
  const begun = performance.now();
  examination = examine({ materials, ...typed });
  took = performance.now() - begun;
  const slip = [...materials].reverse().find(({ kind }) => kind === "slip");
  if (question === "" && slip?.kind === "slip") question = slip.slip.id;
}

function answer(place: HTMLElement): void {
  if (examination === null) return;
  const say = sayIn(language);
  const given = materials.flatMap((m) => (m.kind === "slip" ? [m.slip] : []));
  const slip = given.find(({ id }) => id === question.trim());
  const { id, sentences } = answerFirm(slip ? JSON.stringify(slip) : question, examination, say);
  place.replaceChildren(
    ...(id === null ? [] : [element("h3", {}, say("verify.firm.answer", { id }))]),
    ...sentences.map((sentence) => element("p", {}, sentence)),
  );
}

function switchLanguage(): void {
  language = language === "zh-CN" ? "en-US" : "zh-CN";
  show();
}

// A file dropped beside the zone must not make the browser leave the page.
for (const type of ["dragover", "drop"]) window.addEventListener(type, (event) => event.preventDefault());
show();
