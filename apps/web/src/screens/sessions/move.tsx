export function MoveSession() {
  return null;
}
