import type { Role } from '#libs/domain';

/** Invented people with example.org addresses; the organisations they sit for are the real signatories of 2024. */
export interface DemoPerson {
  key: string;
  email: string;
  name: string;
  zone: string;
  /** Key in ORGANISATIONS of libs/reference; null for the installation admin, who has no seat. */
  organisation: string | null;
  role: Role | null;
  coreGroup: boolean;
}

const person = (
  key: string,
  name: string,
  zone: string,
  organisation: string | null,
  role: Role | null,
  coreGroup = false,
): DemoPerson => ({ key, email: `${key}@demo.example.org`, name, zone, organisation, role, coreGroup });

export const DEMO_PASSWORD = 'demarche-demo';

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('coordinator', 'Ploy Srisai', 'Asia/Bangkok', 'manushya', 'coordinator', true),
  person('coordinator2', 'Putri Anggraini', 'Asia/Jakarta', 'elsam', 'coordinator'),
  person('campaigner', 'Daniel Reyes', 'America/New_York', 'fma', 'campaigner', true),
  person('member', 'Maya Lestari', 'Asia/Jakarta', 'safenet', 'member'),
  person('campaigner2', 'Thiri Aung', 'Asia/Yangon', 'human-rights-myanmar', 'campaigner'),
  person('member2', 'Sokha Chan', 'Asia/Phnom_Penh', 'cchr', 'member'),
  person('admin', 'Installation admin', 'Asia/Bangkok', null, null),
];
