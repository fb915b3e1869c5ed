export function DelegationPage() {
  return null;
}
