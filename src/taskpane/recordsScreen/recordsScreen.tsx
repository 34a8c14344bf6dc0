/** To come. */
export function RecordsScreen() {
  return null;
}
