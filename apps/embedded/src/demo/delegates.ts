import {
  Acquaintance,
  ContactPoint,
  Delegate,
  DelegateRole,
  InteractionDelegate,
  type DataAccess,
} from '#libs/data';
import type { Closeness, Tier } from '#libs/domain';
import { newId } from '#libs/platform';
import { known, type Cast } from './rows.js';

interface DemoDelegate {
  by: string;
  state: string;
  name: string;
  /** Says that nobody of that name sits there. */
  role: string;
  languages: string[];
  closeness: Closeness;
  tier: Tier;
  /** At example.org; only its tier reads it. */
  mail?: { value: string; tier: Tier };
}

/** Invented, every one of them. */
const DEMO_DELEGATES: readonly DemoDelegate[] = [
  {
    by: 'campaigner',
    state: 'FJI',
    name: 'Litia Ravuvu',
    role: 'Legal adviser (invented)',
    languages: ['en'],
    closeness: 'trusted',
    tier: 'coalition',
    mail: { value: 'litia.ravuvu@example.org', tier: 'core' },
  },
  {
    by: 'campaigner',
    state: 'THA',
    name: 'Anong Wattana',
    role: 'First secretary (invented)',
    languages: ['th', 'en'],
    closeness: 'met',
    tier: 'core',
  },
  {
    by: 'coordinator',
    state: 'IDN',
    name: 'Budi Hartawan',
    role: 'Counsellor (invented)',
    languages: ['id', 'en'],
    closeness: 'knows',
    tier: 'coalition',
    mail: { value: 'budi.hartawan@example.org', tier: 'coalition' },
  },
];

/** @param since calendar date from which they are known to do what they do */
export async function addDelegates(
  to: DataAccess,
  cast: Cast,
  since: string,
  talks: readonly { id: string; state: string; tier: Tier }[],
): Promise<void> {
  const { campaignId } = cast;
  const rows = DEMO_DELEGATES.map((delegate) => {
    const { userId, organisationId } = known(cast.people, delegate.by);
    return { ...delegate, id: newId(), userId, author: { authorId: userId, organisationId } };
  });
  await to.table(Delegate).insertMany(
    rows.map(({ id, state, name, languages, tier, author }) => ({
      ...{ id, campaignId, delegationCode: state, name, languages, tier, ...author },
    })),
  );
  await to.table(DelegateRole).insertMany(
    rows.map(({ id, state, role }) => ({
      ...{ id: newId(), campaignId, delegateId: id, delegationCode: state, title: role, validFrom: since },
    })),
  );
  await to
    .table(ContactPoint)
    .insertMany(
      rows.flatMap(({ id, mail, author }) =>
        mail ? [{ id: newId(), campaignId, delegateId: id, kind: 'email' as const, ...mail, ...author }] : [],
      ),
    );
  await to.table(Acquaintance).insertMany(
    rows.map(({ id, userId, closeness, tier, author }) => ({
      ...{ id: newId(), campaignId, delegateId: id, userId, closeness, tier, ...author },
    })),
  );
  await to.table(InteractionDelegate).insertMany(
    rows.flatMap(({ id, state, tier }) => {
      // Who took part is known to whoever knows of the talk.
      const talk = talks.find((one) => one.state === state && one.tier === tier);
      return talk ? [{ campaignId, interactionId: talk.id, delegateId: id }] : [];
    }),
  );
}
