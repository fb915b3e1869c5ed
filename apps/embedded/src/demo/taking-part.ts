import {
  Accreditation,
  AccreditationNote,
  Meeting,
  Representative,
  type DataAccess,
  type LaidOutCampaign,
} from '#libs/data';
import { newId } from '#libs/platform';
import { known, type Cast } from './rows.js';

/** Which organisation was admitted when is told nowhere that we read: it shows how the tool is used. */
const ILLUSTRATIVE = 'Illustrative: invented for the demo.';
const SESSION = 'concluding-reconvened';

const ADMITTED = [
  { key: 'manushya', state: 'approved', appliedOn: '2024-06-17', stateOn: '2024-07-12' },
  { key: 'fma', state: 'approved', appliedOn: '2024-06-20', stateOn: '2024-07-12' },
  { key: 'safenet', state: 'approved', appliedOn: '2024-06-21', stateOn: '2024-07-15' },
  { key: 'human-rights-myanmar', state: 'applied', appliedOn: '2024-07-19', stateOn: null },
  { key: 'cchr', state: 'withdrawn', appliedOn: '2024-06-24', stateOn: '2024-07-25' },
] as const;

/** Two badges for each meeting, and whom to give them to. */
const GOING = [
  { key: 'manushya', name: 'Ploy Srisai', zone: 'Asia/Bangkok', visa: 'granted', attendance: 'in_person' },
  { key: 'fma', name: 'Daniel Reyes', zone: 'America/New_York', visa: 'not_needed', attendance: 'in_person' },
  { key: 'safenet', name: 'Maya Lestari', zone: 'Asia/Jakarta', visa: 'not_needed', attendance: 'remote' },
] as const;

/** How the organisations of the invented people are admitted to the session that is under way, and who of them goes. */
export async function addTakingPart(
  to: DataAccess,
  { campaignId, organisations, sessions }: LaidOutCampaign,
  { people }: Cast,
): Promise<void> {
  const sessionId = known(sessions, SESSION);
  const rows = ADMITTED.map(({ key, ...stated }) => ({
    ...{ id: newId(), campaignId, sessionId, organisationId: known(organisations, key) },
    ...{ category: 'other' as const, ...stated },
  }));
  await to.table(Accreditation).insertMany(rows);
  await to.table(Meeting).update({ campaignId, sessionId }, { seats: 2 });
  const of = new Map(rows.map((row) => [row.organisationId, row.id]));
  await to.table(Representative).insertMany(
    GOING.map(({ key, name, zone, visa, attendance }) => {
      const going = known(organisations, key);
      return {
        ...{ id: newId(), campaignId, accreditationId: of.get(going) ?? '', organisationId: going },
        ...{ name, zone, visa, attendance, workplace: ILLUSTRATIVE, arrivesOn: null },
        ...{ email: `${key}@demo.example.org`, emailConsent: true, pass: 'collected' as const },
      };
    }),
  );
  const waiting = rows.find(({ state }) => state === 'applied');
  const { userId, organisationId } = known(people, 'coordinator');
  await to.table(AccreditationNote).insertMany([
    {
      ...{ id: newId(), campaignId, accreditationId: waiting?.id ?? '', tier: 'core' },
      ...{ authorId: userId, organisationId },
      note: `${ILLUSTRATIVE} The letter of the head lacked a signature; it was sent again.`,
    },
  ]);
}
