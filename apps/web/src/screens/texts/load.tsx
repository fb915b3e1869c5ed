export function LoadText() {
  return null;
}
