export function CompareTexts() {
  return null;
}
