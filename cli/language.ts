/** Which language the command line speaks: --lang, else the environment's where it is English, else Chinese. */
import type { Language } from "../src/locale";
import { languageFor, languages } from "../src/locale";

/** The language asked for, or the wrong value of --lang. */
export function chosenLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly wrong?: string } {
  const place = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  // en_US.UTF-8 is how a system says en-US.
  const system = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const usual = languageFor(system?.replace(/[_.].*$/, ""));
  if (place < 0) return { language: usual };
  const arg = args[place];
  const asked = arg === "--lang" ? (args[place + 1] ?? "") : arg.slice("--lang=".length);
  const language = languages.find((known) => known === asked);
  return language ? { language } : { language: usual, wrong: asked };
}
