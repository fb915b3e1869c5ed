import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SAID, startLogging, type Logging } from '../support/corrections.js';
import { setClock } from '../support/makers.js';

/* Whatever compares two positions says the same of a change: moved, corrected, withdrawn, restored. */
let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

const BEFORE = '2024-09-02T16:00:00Z';
const SINCE = '2024-09-09T00:00:00Z';
const NOW = '2024-09-12T16:00:00Z';
const clock = (at: string) => setClock(logging.demarche.database, at);
beforeEach(() => clock(BEFORE));

const talk = async (delegationCode: string, stance: string, occurredAt = '2024-09-02T15:00:00Z') => {
  const positions = [{ ...SAID, askId: logging.asks[0], stance }];
  return (await logging.log({ delegationCode, occurredAt, positions })).id as string;
};
const say = (id: string, stance: string) =>
  logging.correct(id, { positions: [{ askId: logging.asks[0], stance }] });

/** What the handover says of a delegation since then. */
const told = async (code: string, since = SINCE) => {
  const { body } = await logging.get('plainMember', `handover?since=${since}`);
  const shifts = body.asks.flatMap(({ acts }: any) => acts.flatMap((act: any) => act.shifts));
  return shifts
    .filter(({ delegations }: any) => delegations.includes(code))
    .map(({ cause, from, to, corrected, direction }: any) => ({ cause, from, to, corrected, direction }));
};
const shift = (
  cause: string,
  from: string | null,
  to: string | null,
  more: { corrected?: string; direction?: string } = {},
) => ({ cause, from, to, corrected: null, direction: 'none', ...more });
const past = async (code: string) => {
  const history = await logging.history('plainMember', code);
  return history.map(({ stance, cause, correctedStance, previousStance, shift: way }) => {
    return { stance, cause, correctedStance, previousStance, shift: way };
  });
};

describe('A change of where a delegation stands', () => {
  it('is a move where it spoke', async () => {
    await talk('FJI', 'undecided');
    await clock(NOW);
    await talk('FJI', 'oppose', '2024-09-12T15:00:00Z');
    expect(await told('FJI')).toEqual([shift('said', 'undecided', 'oppose', { direction: 'away' })]);
  });

  it('is a correction where the record was wrong, and starts from what is right', async () => {
    await talk('TON', 'undecided', '2024-09-01T15:00:00Z');
    const id = await talk('TON', 'oppose');
    await clock(NOW);
    await say(id, 'support');
    expect(await told('TON')).toEqual([shift('corrected', 'support', 'support', { corrected: 'oppose' })]);
    expect(await past('TON')).toEqual([
      {
        stance: 'support',
        cause: 'corrected',
        correctedStance: 'oppose',
        previousStance: 'undecided',
        shift: 'none',
      },
      { stance: 'oppose', cause: 'said', correctedStance: null, previousStance: null, shift: 'none' },
      { stance: 'undecided', cause: 'said', correctedStance: null, previousStance: null, shift: 'none' },
    ]);
  });

  it('is a correction, too, where nothing was said after all', async () => {
    await talk('TUV', 'undecided', '2024-09-01T15:00:00Z');
    const id = await talk('TUV', 'oppose');
    await clock(NOW);
    await logging.correct(id, { retractAskIds: [logging.asks[0]] });
    const right = shift('corrected', 'undecided', 'undecided', { corrected: 'oppose' });
    expect(await told('TUV')).toEqual([right]);
  });

  it('moves from what is right where it spoke after a correction', async () => {
    const id = await talk('WSM', 'oppose');
    await clock(NOW);
    await say(id, 'undecided');
    await talk('WSM', 'support', '2024-09-12T15:00:00Z');
    const moved = { corrected: 'oppose', direction: 'towards' };
    expect(await told('WSM')).toEqual([shift('said', 'undecided', 'support', moved)]);
  });

  it('is heard as it is right where it was recorded and corrected since', async () => {
    await clock(NOW);
    const id = await talk('NRU', 'oppose');
    await say(id, 'support');
    expect(await told('NRU')).toEqual([shift('said', null, 'support')]);
  });

  it('takes what lay behind a wrong time for known all along', async () => {
    await talk('KIR', 'support', '2024-08-20T15:00:00Z');
    const id = await talk('KIR', 'oppose');
    await clock(NOW);
    await logging.correct(id, { occurredAt: '2024-08-10T15:00:00.000Z' });
    expect(await told('KIR')).toEqual([shift('corrected', 'support', 'support', { corrected: 'oppose' })]);
  });

  it('is a withdrawal and then a restoration where a talk was taken back and brought back', async () => {
    await talk('VUT', 'undecided', '2024-09-01T15:00:00Z');
    const id = await talk('VUT', 'oppose');
    await clock('2024-09-10T10:00:00Z');
    await logging.remove('author', id);
    expect(await told('VUT')).toEqual([shift('withdrawn', 'oppose', 'undecided')]);
    await clock(NOW);
    await logging.post('author', `interactions/${id}/restore`);
    const sinceWithdrawn = await told('VUT', '2024-09-11T00:00:00Z');
    expect(sinceWithdrawn).toEqual([shift('restored', 'undecided', 'oppose')]);
    expect((await past('VUT'))[0]).toMatchObject({ stance: 'oppose', cause: 'restored', shift: 'none' });
  });

  it('is known to be brought back, with the day on which it was said, to whom all of it is new', async () => {
    const id = await talk('FSM', 'oppose');
    await clock('2024-09-10T10:00:00Z');
    await logging.remove('author', id);
    await clock(NOW);
    await logging.post('author', `interactions/${id}/restore`);
    const { body } = await logging.get('plainMember', 'handover?since=2024-09-01T00:00:00Z');
    const acts = body.asks.flatMap((one: any) => one.acts);
    const ofThem = acts.filter(({ shifts }: any) =>
      shifts.some(({ delegations }: any) => delegations.includes('FSM')),
    );
    expect(ofThem).toMatchObject([
      {
        ...{ cause: 'restored', shifts: [shift('said', null, 'oppose')] },
        occurredAt: { instant: '2024-09-02T15:00:00.000Z' },
        recordedAt: { instant: expect.stringMatching(/^2024-09-12/) },
      },
    ]);
  });
});

describe('The digest', () => {
  const preview = async () => {
    const path = `/api/me/digest-preview?campaignId=${logging.coalition.campaign.id}`;
    return (await logging.coalition.clients.plainMember.get(path)).body.text as string;
  };
  const lines = async (name: string) => {
    const all = (await preview()).split('\n');
    return all
      .slice(all.findIndex((line) => line.includes(name)))
      .slice(0, 3)
      .join(' ');
  };

  it('says of each what it was: withdrawn, restored, unsaid', async () => {
    await talk('PLW', 'undecided', '2024-09-01T15:00:00Z');
    const withdrawn = await talk('PLW', 'oppose');
    const restored = await talk('MHL', 'oppose');
    await talk('SLB', 'undecided', '2024-09-01T15:00:00Z');
    const unsaid = await talk('SLB', 'oppose');
    await clock('2024-09-03T16:00:00Z');
    await logging.remove('author', restored);
    await clock('2024-09-16T16:00:00Z');
    await logging.remove('author', withdrawn);
    await logging.post('author', `interactions/${restored}/restore`);
    await logging.correct(unsaid, { retractAskIds: [logging.asks[0]] });
    expect(await lines('Palau')).toContain('Record withdrawn: “opposes”; what counts now: undecided');
    expect(await lines('Marshall Islands')).toContain('Record restored: opposes');
    expect(await lines('Solomon Islands')).toContain(
      'Corrected: undecided. That it was “opposes” had been recorded wrongly',
    );
  });
});
