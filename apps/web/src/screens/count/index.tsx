export function Counts() {
  return null;
}
