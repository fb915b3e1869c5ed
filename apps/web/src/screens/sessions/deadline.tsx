export function DeadlinePage() {
  return null;
}
