export function WarRoom() {
  return null;
}
