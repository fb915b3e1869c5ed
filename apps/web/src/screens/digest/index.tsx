export function DigestPreview() {
  return null;
}
