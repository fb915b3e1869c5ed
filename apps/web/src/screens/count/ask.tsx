export function CountOfAsk() {
  return null;
}
