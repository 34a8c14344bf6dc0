/** 期限和次数上限: the time limits ◇ and the yearly limit, seldom changed and so folded away behind what they are. */
import { Field, Input } from "@fluentui/react-components";
import type { Settings } from "../../sheets/settings";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";

export const limitNames = ["entryDays", "followUpDays", "yearlyCap"] as const;
export type LimitName = (typeof limitNames)[number];
type Typed = Readonly<Partial<Record<LimitName, string>>>;

const highest: Readonly<Record<LimitName, number>> = { entryDays: 365, followUpDays: 365, yearlyCap: 99 };

/** The number typed; null for none (no limit); undefined where it is none that the setting takes. */
function read(name: LimitName, text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "" && name === "yearlyCap") return null;
  const n = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return n >= 1 && n <= highest[name] ? n : undefined;
}

/** Limits as typed that cannot be taken. */
export const wrongLimits = (typed: Typed): readonly LimitName[] =>
  limitNames.filter((name) => typed[name] !== undefined && read(name, typed[name]) === undefined);

/** The settings with the limits that could be read. */
export function typedLimits(settings: Settings, typed: Typed): Settings {
  const days = (name: "entryDays" | "followUpDays") => read(name, typed[name] ?? "") ?? settings[name];
  const cap = typed.yearlyCap === undefined ? undefined : read("yearlyCap", typed.yearlyCap);
  return {
    ...settings,
    entryDays: days("entryDays"),
    followUpDays: days("followUpDays"),
    yearlyCap: cap === undefined ? settings.yearlyCap : cap,
  };
}

export function LimitFields(props: { settings: Settings; typed: Typed; onType: (typed: Typed) => void }) {
  const layout = useLayout();
  const { say } = useWords();
  const { settings, typed, onType } = props;
  const { entryDays, followUpDays, yearlyCap } = typedLimits(settings, typed);
  const cap =
    yearlyCap === null ? say("settings.limits.noCap") : say("settings.limits.times", { n: yearlyCap });
  const wrong = wrongLimits(typed);
  return (
    <Section title={say("settings.limits")}>
      <Fold label={say("settings.limits.now", { entryDays, followUpDays, yearlyCap: cap })}>
        <div className={layout.stack}>
          {limitNames.map((name) => {
            const text = typed[name] ?? String(settings[name] ?? "");
            const bad = wrong.includes(name);
            const sentence = name === "yearlyCap" ? "settings.cap.wrong" : "settings.days.wrong";
            return (
              <Field
                key={name}
                label={say(`settings.${name}`)}
                hint={say(`settings.${name}.hint`)}
                validationState={bad ? "error" : "none"}
                validationMessage={bad ? say(sentence, { found: text }) : undefined}
              >
                <Input
                  inputMode="numeric"
                  value={text}
                  onChange={(_, { value }) => onType({ ...typed, [name]: value })}
                />
              </Field>
            );
          })}
        </div>
      </Fold>
    </Section>
  );
}
