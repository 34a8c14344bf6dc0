/** What the commitment says of the seed to come: source, time and spelling, and what each kind asks for besides. */
import { Field, Input, Select } from "@fluentui/react-components";
import { sha256Hex } from "../../core/draw";
import type { CeremonyKind } from "../../core/draw/ceremony";
import { drandChains, drandRoundAt, drandTimeOf } from "../../core/draw/drandChains";
import type { DrandChainName, DrandPlan } from "../../core/draw/drandChains";
import type { SeedPlan } from "../../core/evidence";
import { certifiedKind } from "../../core/draw/ceremony";
import { useLayout } from "../look/layout";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { timestamp } from "../session/services";
import { useWords } from "../words/words";
import { useState } from "react";

/** As typed. */
export interface PlanFields {
  readonly source: string;
  readonly when: string;
  readonly format: string;
  readonly reveals: readonly [string, string];
  readonly chain: DrandChainName;
  /** `2024-06-20T15:00`, on the wall clock. */
  readonly roundAt: string;
}

export const blankPlan: PlanFields = {
  source: "",
  when: "",
  format: "",
  reveals: ["", ""],
  chain: "quicknet",
  roundAt: "",
};

export interface ReadyPlan {
  readonly seedPlan: SeedPlan;
  readonly drand?: DrandPlan;
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

/** The round that comes at the time that was typed. */
export function roundOf({ chain, roundAt }: PlanFields): DrandPlan | null {
  const seconds = Date.parse(roundAt) / 1000;
  return Number.isFinite(seconds) ? { chain, round: drandRoundAt(chain, seconds) } : null;
}

/** The plan, once everything is filled in; in Chinese, since it is published. */
export function readyPlan(kind: CeremonyKind, fields: PlanFields): ReadyPlan | null {
  const { source, when, format, reveals } = fields;
  const certified = certifiedKind(kind);
  switch (kind) {
    case "machine":
      return {
        seedPlan: {
          kind: certified,
          source: "本机密码学安全随机数生成器",
          when: "本校验码生成之后、抽取之前",
          format: "64 位十六进制小写字母与数字",
        },
      };
    case "commit-reveal": {
      const sides = reveals.map((each) => each.trim().toLowerCase());
      if (source.trim() === "" || when.trim() === "" || !sides.every(isHash)) return null;
      const spelling = "甲方文字/乙方文字";
      return { seedPlan: { kind: certified, source, when, format: spelling, reveals: sides } };
    }
    case "drand": {
      const plan = roundOf(fields);
      if (!plan) return null;
      const time = timestamp(new Date(drandTimeOf(plan) * 1000)).replace("T", " ");
      return {
        seedPlan: {
          kind: certified,
          source: `drand ${plan.chain} 第 ${plan.round} 轮（链 ${drandChains[plan.chain].hash}）`,
          when: time,
          format: "该轮签名的 SHA-256，64 位十六进制小写字母与数字",
        },
        drand: plan,
      };
    }
    default:
      if (source.trim() === "" || when.trim() === "" || format.trim() === "") return null;
      return { seedPlan: { kind: certified, source, when, format } };
  }
}

export function SeedPlanFields(props: {
  kind: CeremonyKind;
  fields: PlanFields;
  onChange: (change: Partial<PlanFields>) => void;
}) {
  const layout = useLayout();
  const { say, count } = useWords();
  const { kind, fields, onChange } = props;
  if (kind === "machine") return <Notice tone="watch">{say("ceremony.machine.what")}</Notice>;
  if (kind === "drand") {
    const plan = roundOf(fields);
    return (
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("ceremony.drand.what")}</p>
        <Field label={say("ceremony.drand.chain")}>
          <Select
            value={fields.chain}
            onChange={(_, { value }) => onChange({ chain: value === "default" ? "default" : "quicknet" })}
          >
            {Object.values(drandChains).map(({ name, period }) => (
              <option key={name} value={name}>
                {say("ceremony.drand.period", { name, n: period })}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={say("ceremony.drand.time")}
          hint={plan ? say("ceremony.drand.round", { round: count(plan.round) }) : undefined}
        >
          <Input
            type="datetime-local"
            value={fields.roundAt}
            onChange={(_, { value }) => onChange({ roundAt: value })}
          />
        </Field>
      </div>
    );
  }
  const reveal = kind === "commit-reveal";
  return (
    <div className={layout.stack}>
      {reveal && <p className={layout.quiet}>{say("ceremony.reveal.what")}</p>}
      <div className={layout.fields}>
        <Field
          label={say("draw.seed.source")}
          hint={say(reveal ? "ceremony.reveal.source" : `draw.seed.source.${kind}`)}
          required
        >
          <Input value={fields.source} onChange={(_, { value }) => onChange({ source: value })} />
        </Field>
        <Field label={say("draw.seed.when")} hint={say("draw.seed.when.hint")} required>
          <Input value={fields.when} onChange={(_, { value }) => onChange({ when: value })} />
        </Field>
        {!reveal && (
          <Field label={say("draw.seed.format")} hint={say("draw.seed.format.hint")} required>
            <Input value={fields.format} onChange={(_, { value }) => onChange({ format: value })} />
          </Field>
        )}
        {reveal &&
          ([0, 1] as const).map((side) => (
            <Field
              key={side}
              label={say(`ceremony.reveal.promise.${side}`)}
              validationState={
                fields.reveals[side] === "" || isHash(fields.reveals[side].trim().toLowerCase())
                  ? "none"
                  : "error"
              }
              validationMessage={
                fields.reveals[side] === "" || isHash(fields.reveals[side].trim().toLowerCase())
                  ? undefined
                  : say("verify.notDigest")
              }
              required
            >
              <Input
                value={fields.reveals[side]}
                onChange={(_, { value }) =>
                  onChange({ reveals: side === 0 ? [value, fields.reveals[1]] : [fields.reveals[0], value] })
                }
              />
            </Field>
          ))}
      </div>
      {reveal && <PromiseMaker />}
    </div>
  );
}

/** The SHA-256 of a text, for a side that has no other means at hand. Nothing of it is kept. */
function PromiseMaker() {
  const layout = useLayout();
  const { say } = useWords();
  const [text, setText] = useState("");
  return (
    <Fold label={say("ceremony.reveal.make")}>
      <div className={layout.tight}>
        <Field label={say("ceremony.reveal.text")} hint={say("ceremony.reveal.make.what")}>
          <Input value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        {text !== "" && <p className={layout.digest}>{sha256Hex(text)}</p>}
      </div>
    </Fold>
  );
}
