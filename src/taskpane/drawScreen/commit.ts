/** SR-1 §5: the commitment (事先公布校验码) is made of the locked list before any seed is known. */
import { digestOf, makeCommitment } from "../../core/evidence";
import type { DrawFault } from "../../core/draw";
import { ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { PaneServices } from "../session/services";
import type { Committed, FrozenList, SeedState } from "./drawState";

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

/** What a machine seed is, said in the commitment; in Chinese, since it is published. */
const machinePlan = {
  source: "本机密码学安全随机数生成器",
  when: "本校验码生成之后、抽取之前",
  format: "64 位十六进制小写字母与数字",
};

export function commitTo(
  frozen: FrozenList,
  seed: SeedState,
  previous: string | null,
  services: PaneServices,
): Result<Committed, DrawFault> {
  const nonce = frozen.sealed ? hex(services.randomBytes(32)) : null;
  const frameKey = frozen.sealed ? services.randomBytes(32) : null;
  const made = makeCommitment({
    label: frozen.label,
    frame: frozen.frame,
    excludedSize: frozen.excluded.length,
    rule: frozen.rule,
    reserve: frozen.reserve,
    seedPlan:
      seed.kind === "machine"
        ? { kind: seed.kind, ...machinePlan }
        : { kind: seed.kind, source: seed.source, when: seed.when, format: seed.format },
    previous,
    ...(nonce !== null && frameKey !== null ? { sealed: { nonce, frameKey } } : {}),
  });
  if (!made.ok) return made;
  return ok({ commitment: made.value, digest: digestOf(made.value), nonce, frameKey });
}
