/** To come. */
export function CeremonyScreen() {
  return null;
}
