/** 抽取记录 as a file: the certificate in its JCS form, so that the file's own SHA-256 is its digest. */
import { jcs } from "../../core/evidence";
import type { Certificate } from "../../core/evidence";
import type { Session } from "../session/session";

export async function saveCertificate(session: Session, certificate: Certificate): Promise<void> {
  const name = `抽取记录（${certificate.label.replace(/[\\/:*?"<>|]/g, "_")}）.json`;
  const saved = await session.services.host.save(
    name,
    new TextEncoder().encode(jcs(certificate)),
    "application/json",
  );
  if (!saved.ok) session.store.set({ reading: { status: "failed", fault: saved.error } });
}
