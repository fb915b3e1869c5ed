export function RecordStatement() {
  return null;
}
