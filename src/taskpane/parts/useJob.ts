/** A long piece of work in the pane: a slice at a time, with progress, and stopped when somebody says so. */
import { useEffect, useRef, useState } from "react";
import type { Slices } from "../../core/slices";
import { drive } from "../../hosts/drive";

export interface Job {
  readonly label: string;
  /** 0–1 */
  readonly share: number;
}

export interface Jobs {
  readonly job: Job | null;
  /** The work's outcome; null where it was stopped. A job that is under way gives way to a new one. */
  run<T>(label: string, work: Slices<T>): Promise<T | null>;
  stop(): void;
}

export function useJob(): Jobs {
  const [job, setJob] = useState<Job | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  return {
    job,
    async run(label, work) {
      current.current?.abort();
      const mine = new AbortController();
      current.current = mine;
      setJob({ label, share: 0 });
      const outcome = await drive(work, mine.signal, (share) => setJob({ label, share }));
      if (current.current === mine) {
        current.current = null;
        setJob(null);
      }
      return outcome;
    },
    stop() {
      current.current?.abort();
      current.current = null;
      setJob(null);
    },
  };
}
