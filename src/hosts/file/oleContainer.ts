/** The OLE container ([MS-CFB]) that .xls, .et, .doc and encrypted .xlsx files share. */

const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOle(bytes: Uint8Array): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** True for an .xlsx with a password: [MS-OFFCRYPTO] §2.3.2 keeps it in a stream EncryptedPackage. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return holdsStream(bytes, "EncryptedPackage");
}

/** True where a stream or storage of that name is in the container's directory ([MS-CFB] §2.6.1: 64 bytes of UTF-16). */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  const entry = new Uint8Array((name.length + 1) * 2);
  for (let i = 0; i < name.length; i++) entry[i * 2] = name.charCodeAt(i);
  // directory entries are 128 bytes long and begin at multiples of it in sectors of 512 or 4096 bytes
  for (let at = 512; at + entry.length <= bytes.length; at += 128)
    if (bytes[at] === entry[0] && entry.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
