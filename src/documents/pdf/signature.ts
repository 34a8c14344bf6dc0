/**
 * The signature of a PDF (ISO 32000-1 §12.8, `adbe.pkcs7.detached`): CMS SignedData over the file but for the
 * signature's own digits, SHA-256 with RSA. The same code runs in Node and in a browser.
 */
import { PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import type { PDFDocument, PDFPage } from "@cantoo/pdf-lib";
import forge from "node-forge";
import { binaryOf } from "./signingKey";
import type { SigningKey } from "./signingKey";

/** A number that no file reaches, so that each of the three places is wide enough. */
const widest = 9_999_999_999;
/** Bytes beside the certificates: attributes, digests, a signature of up to 8,192 bits. */
const allowance = 4_096;

/** Adds an invisible signature field with room for the signature. */
export function placeSignature(document: PDFDocument, page: PDFPage, key: SigningKey, at: Date): void {
  const { context, catalog } = document;
  const certificates = [key.certificate, ...key.chain].map((each) =>
    forge.asn1.toDer(forge.pki.certificateToAsn1(each)).length(),
  );
  const room = allowance + certificates.reduce((sum, size) => sum + size, 0);
  const signature = context.obj({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "adbe.pkcs7.detached",
    ByteRange: [PDFNumber.of(0), PDFNumber.of(widest), PDFNumber.of(widest), PDFNumber.of(widest)],
    Contents: PDFHexString.of("0".repeat(2 * room)),
    M: PDFString.fromDate(at),
  });
  const widget = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      Rect: [0, 0, 0, 0],
      V: context.register(signature),
      T: PDFString.of("Signature1"),
      // printed and locked (ibid. §12.5.3)
      F: 132,
      P: page.ref,
    }),
  );
  page.node.set(PDFName.of("Annots"), context.obj([widget]));
  // signatures exist, and the file may only be appended to (ibid. §12.7.2)
  catalog.set(PDFName.of("AcroForm"), context.obj({ SigFlags: 3, Fields: [widget] }));
}

/** Signs a file that `placeSignature` prepared; `seal` writes what belongs into the signed part first. */
export function sign(
  bytes: Uint8Array,
  key: SigningKey,
  at: Date,
  seal: (bytes: Uint8Array) => void,
): Uint8Array {
  const signed = bytes.slice();
  const text = new TextDecoder("latin1").decode(signed);
  const [range] = [...text.matchAll(new RegExp(`\\[ 0 ${widest} ${widest} ${widest} \\]`, "g"))];
  const open = text.indexOf("<", text.indexOf("/Contents <0000", range.index));
  const close = text.indexOf(">", open);
  const numbers = [open, close + 1, signed.length - close - 1].join(" ");
  const written = `[ 0 ${numbers} `.padEnd(range[0].length - 1) + "]";
  const encoder = new TextEncoder();
  signed.set(encoder.encode(written), range.index);
  seal(signed);
  const covered = new Uint8Array(signed.length - (close + 1 - open));
  covered.set(signed.subarray(0, open));
  covered.set(signed.subarray(close + 1), open);
  const digits = forge.util.bytesToHex(cms(covered, key, at));
  if (digits.length > close - open - 1) throw new Error("the signature is larger than its place");
  signed.set(encoder.encode(digits.padEnd(close - open - 1, "0")), open + 1);
  return signed;
}

/** CMS SignedData (RFC 5652), detached, in DER. */
function cms(content: Uint8Array, key: SigningKey, at: Date): string {
  const { oids } = forge.pki;
  const message = forge.pkcs7.createSignedData();
  message.content = forge.util.createBuffer(binaryOf(content));
  for (const certificate of [key.certificate, ...key.chain]) message.addCertificate(certificate);
  message.addSigner({
    key: key.key,
    certificate: withReadableIssuer(key.certificate),
    digestAlgorithm: oids.sha256,
    authenticatedAttributes: [
      { type: oids.contentType, value: oids.data },
      { type: oids.messageDigest },
      // the library takes a Date, its types a string
      { type: oids.signingTime, value: at as unknown as string },
    ],
  });
  message.sign({ detached: true });
  return forge.asn1.toDer(message.toAsn1()).getBytes();
}

/**
 * The library keeps UTF-8 names as bytes when it reads a certificate and encodes them once more when it names the
 * signer's issuer: a Chinese issuer would not be found again. The copy holds them as text.
 */
function withReadableIssuer(certificate: forge.pki.Certificate): forge.pki.Certificate {
  const copy = forge.pki.certificateFromAsn1(forge.pki.certificateToAsn1(certificate));
  for (const attribute of copy.issuer.attributes) {
    const utf8 = (attribute.valueTagClass as unknown) === forge.asn1.Type.UTF8;
    if (utf8 && typeof attribute.value === "string") attribute.value = forge.util.decodeUtf8(attribute.value);
  }
  return copy;
}
