/**
 * What can be told of a PDF's signature without asking anybody (ISO 32000-1 §12.8, CMS RFC 5652 §5.4–5.6): whether
 * the signed digest is that of the file, and whether the certificate within made it. Whom to trust, and what was
 * revoked since, a PDF reader or the issuer says.
 */
import forge from "node-forge";
import { signaturePlace } from "./stampedMetadata";

export type SignatureFinding =
  | {
      /** intact: made by this certificate over these bytes. broken: not, or the file was changed since. */
      readonly state: "intact" | "broken";
      /** Whose it is, as the certificate says. */
      readonly owner: string;
      readonly from: string;
      readonly until: string;
      /** As the signer wrote it, or null. */
      readonly signedAt: string | null;
    }
  /** A kind of signature that this program does not read (SM2 among them); `found` is its digest's OID or the reason. */
  | { readonly state: "unknown"; readonly found: string };

const digests: Readonly<Record<string, () => forge.md.MessageDigest>> = {
  "1.3.14.3.2.26": () => forge.md.sha1.create(),
  "2.16.840.1.101.3.4.2.1": () => forge.md.sha256.create(),
  "2.16.840.1.101.3.4.2.2": () => forge.md.sha384.create(),
  "2.16.840.1.101.3.4.2.3": () => forge.md.sha512.create(),
};

/** What the library caught of the signer (RFC 5652 §5.3). */
interface Signer {
  readonly serial: string;
  readonly digestAlgorithm: string;
  readonly authenticatedAttributes?: forge.asn1.Asn1[];
  readonly signature: string;
}

/** null where the file carries no signature that covers all of it. */
export function checkSignature(bytes: Uint8Array): SignatureFinding | null {
  const place = signaturePlace(bytes);
  if (place === null) return null;
  const digits = new TextDecoder("latin1").decode(bytes.subarray(place.from, place.to));
  const before = forge.util.binary.raw.encode(bytes.subarray(0, place.from - 1));
  const after = forge.util.binary.raw.encode(bytes.subarray(place.to + 1));
  try {
    return examine(forge.util.hexToBytes(digits), before + after);
  } catch (cause) {
    return { state: "unknown", found: cause instanceof Error ? cause.message.slice(0, 80) : "CMS" };
  }
}

function examine(cms: string, covered: string): SignatureFinding {
  const { asn1, pki } = forge;
  // The place is wider than the signature; zeros follow.
  const tree = asn1.fromDer(cms, { parseAllBytes: false } as never);
  const message = forge.pkcs7.messageFromAsn1(tree) as unknown as {
    readonly certificates: readonly forge.pki.Certificate[];
    readonly rawCapture: Signer;
  };
  const { serial, digestAlgorithm, authenticatedAttributes, signature } = message.rawCapture;
  const oid = asn1.derToOid(digestAlgorithm);
  const digest = digests[oid];
  const number = forge.util.bytesToHex(serial);
  const certificate = message.certificates.find((each) => sameNumber(each.serialNumber, number));
  if (!digest || !certificate || !authenticatedAttributes) return { state: "unknown", found: oid };
  const attribute = (type: string) =>
    authenticatedAttributes
      .map(({ value }) => value as forge.asn1.Asn1[])
      .find(([name]) => asn1.derToOid(name.value as string) === type)?.[1];
  const [said] = (attribute(pki.oids.messageDigest)?.value ?? []) as forge.asn1.Asn1[];
  const [time] = (attribute(pki.oids.signingTime)?.value ?? []) as forge.asn1.Asn1[];
  const signed = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, authenticatedAttributes);
  const ofFile = digest().update(covered).digest().getBytes();
  const ofAttributes = digest().update(asn1.toDer(signed).getBytes()).digest().getBytes();
  const intact = said?.value === ofFile && verifies(certificate, ofAttributes, signature);
  return {
    state: intact ? "intact" : "broken",
    owner: ownerOf(certificate),
    from: dayOf(certificate.validity.notBefore),
    until: dayOf(certificate.validity.notAfter),
    signedAt: time ? dayOf(timeOf(time)) : null,
  };
}

function verifies(certificate: forge.pki.Certificate, digest: string, signature: string): boolean {
  try {
    return (certificate.publicKey as forge.pki.rsa.PublicKey).verify(digest, signature);
  } catch {
    return false;
  }
}

function timeOf(time: forge.asn1.Asn1): Date {
  const text = time.value as string;
  return time.type === forge.asn1.Type.GENERALIZEDTIME
    ? forge.asn1.generalizedTimeToDate(text)
    : forge.asn1.utcTimeToDate(text);
}

/** The common name; names of Chinese units are UTF-8 in it. */
export function ownerOf(certificate: forge.pki.Certificate): string {
  const name = certificate.subject.getField("CN") as { value?: unknown } | null;
  const value = typeof name?.value === "string" ? name.value : "";
  try {
    return forge.util.decodeUtf8(value);
  } catch {
    return value;
  }
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const sameNumber = (a: string, b: string): boolean => a.replace(/^0+/, "") === b.replace(/^0+/, "");
