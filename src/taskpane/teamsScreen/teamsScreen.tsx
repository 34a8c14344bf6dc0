/** To come. */
export function TeamsScreen() {
  return null;
}
