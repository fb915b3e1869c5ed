export function QuickLog() {
  return null;
}
