/** One export at a time: how far it is, a way out of it, and what came of it. */
import { useRef, useState } from "react";
import type { AnyFault } from "../parts/faultList";
import { useSession } from "../session/session";
import type { Course, ExportStep } from "./exportFile";
import { runExport } from "./runExport";
import type { ExportJob } from "./runExport";

export type Outcome =
  | { readonly saved: string; readonly signedBy: string | null; readonly notes: readonly AnyFault[] }
  | { readonly faults: readonly AnyFault[] }
  | { readonly cancelled: true };

export function useExport() {
  const session = useSession();
  const [step, setStep] = useState<ExportStep | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = async (job: ExportJob) => {
    const control = new AbortController();
    running.current = control;
    setOutcome(null);
    const course: Course = {
      signal: control.signal,
      enter(next) {
        setStep(next);
        return new Promise((shown) => setTimeout(shown, 0));
      },
    };
    const done = await runExport(session, job, course).finally(() => {
      setStep(null);
      running.current = null;
    });
    if (done.ok) setOutcome({ saved: job.name, ...done.value });
    else if (done.error.code === "host.cancelled") setOutcome({ cancelled: true });
    else setOutcome({ faults: [done.error] });
  };
  return {
    step,
    outcome,
    run,
    cancel: () => running.current?.abort(),
    forget: () => setOutcome(null),
  };
}
