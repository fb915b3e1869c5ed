/** Filled in by the offline part: how many notes are waiting to be sent, on every screen. */
export function WaitingChip() {
  return null;
}
