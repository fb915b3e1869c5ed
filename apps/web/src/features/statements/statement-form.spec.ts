import * as finder from '#libs/reference/states';
import type { GroupDto, StatementDetailDto } from '../../kernel/api/client.js';
import {
  correctionOf,
  emptyForm,
  formOf,
  isBegun,
  NEW_LINE,
  parseNames,
  toRequest,
  withGroup,
  type StatementForm,
} from './statement-form.js';

const form = (change: Partial<StatementForm>): StatementForm => ({
  ...emptyForm('2024-08-05T10:30', 'America/New_York', 'coalition'),
  ...change,
});
const group = (code: string, ...members: string[]): GroupDto => ({
  code,
  kind: 'bloc',
  name: code,
  source: '',
  members: members.map((one) => ({ code: one, shortName: one, validFrom: null, validTo: null })),
});
const line = { ...NEW_LINE, askId: 'a1' };

describe('the request of a statement', () => {
  it('names the bloc, who did not join, who aligned, and the instant of the wall time in its zone', () => {
    const filled = form({
      groupCode: 'eu',
      speakerCode: 'EUE',
      excepted: ['HUN', 'ITA'],
      aligned: ['NOR', 'UKR'],
      asks: [line, NEW_LINE],
      source: ' webcast of 5 August ',
    });
    expect(toRequest(filled, 'Statement of the EU')).toEqual({
      title: 'Statement of the EU',
      speakerCode: 'EUE',
      groupCode: 'eu',
      aligned: ['NOR', 'UKR'],
      excepted: ['HUN', 'ITA'],
      asks: [{ askId: 'a1', stance: 'support', confidence: 3 }],
      occurredAt: '2024-08-05T14:30:00.000Z',
      zone: 'America/New_York',
      said: 'publicly',
      grade: 'webcast',
      tier: 'coalition',
      source: 'webcast of 5 August',
    });
  });

  it('prefers the title that was typed', () => {
    const filled = form({ groupCode: 'eu', speakerCode: 'EUE', asks: [line], title: 'On Article 6' });
    expect(toRequest(filled, 'made')?.title).toBe('On Article 6');
  });

  it.each([
    ['a speaker', { speakerCode: '' }],
    ['an ask', { asks: [NEW_LINE] }],
    ['a time', { wall: '' }],
    ['anybody else to speak for', { groupCode: '' }],
  ])('is not there yet without %s', (_what, change) => {
    expect(
      toRequest(form({ groupCode: 'eu', speakerCode: 'EUE', asks: [line], ...change }), 't'),
    ).toBeUndefined();
  });
});

describe('choosing a bloc', () => {
  it('lets the Union speak for itself and forgets the exceptions of the bloc before', () => {
    const before = form({
      groupCode: 'asean',
      speakerCode: 'THA',
      excepted: ['MMR'],
      aligned: ['NOR', 'FRA'],
    });
    expect(withGroup(before, group('eu', 'FRA', 'DEU'))).toMatchObject({
      groupCode: 'eu',
      speakerCode: 'EUE',
      excepted: [],
      aligned: ['NOR'],
    });
  });

  it('keeps a speaker that is a member and drops one that is not', () => {
    const asean = group('asean', 'THA', 'VNM');
    expect(withGroup(form({ speakerCode: 'THA' }), asean).speakerCode).toBe('THA');
    expect(withGroup(form({ speakerCode: 'NOR' }), asean).speakerCode).toBe('');
  });
});

describe('a pasted list of names', () => {
  const delegations = [
    ...['CIV', 'NOR', 'UKR'].map((code) => ({ code, shortName: code })),
    { code: 'QMZ', shortName: 'Lake Commission' },
  ];

  it('is read by name, formal name or code, without minding accents, and nobody twice', () => {
    const { codes, unknown } = parseNames(
      "NOR, cote d'ivoire; the Kingdom of Norway\nand Ukraine, Atlantis",
      delegations,
      finder,
    );
    expect(codes).toEqual(['NOR', 'CIV', 'UKR']);
    expect(unknown).toEqual(['Atlantis']);
  });

  it("is read in the reader's language, too", () => {
    expect(parseNames('Norvège et Ivory Coast*', delegations, finder).codes).toEqual(['NOR', 'CIV']);
  });

  it('finds a delegation that the campaign added itself by its name', () => {
    expect(parseNames('Norway, lake commission', delegations, finder)).toEqual({
      ...{ codes: ['NOR', 'QMZ'], unknown: [] },
    });
  });

  it('names what is a state and no delegation here', () => {
    expect(parseNames('Norvège, Burma', delegations, finder)).toEqual({
      codes: ['NOR'],
      unknown: ['Myanmar'],
    });
  });
});

it('a form is begun once something stands in it that would have to be typed again', () => {
  expect(isBegun(form({}))).toBe(false);
  expect(isBegun(form({ title: '  ', said: 'privately', wall: '2024-08-06T09:00' }))).toBe(false);
  expect(isBegun(form({ groupCode: 'eu' }))).toBe(true);
  expect(isBegun(form({ aligned: ['NOR'] }))).toBe(true);
  expect(isBegun(form({ asks: [line] }))).toBe(true);
});

describe('a correction', () => {
  const statement = {
    ...{ title: 'For judicial oversight', speakerCode: 'EUE', groupCode: 'eu', aligned: ['NOR'] },
    ...{
      excepted: ['HUN'],
      said: 'publicly',
      grade: 'webcast',
      source: 'Webcast',
      note: '',
      tier: 'coalition',
    },
    asks: [{ askId: 'a1', ask: 'Judges', stance: 'support', confidence: 3 }],
    occurredAt: {
      instant: '2024-08-05T14:20:41.000Z',
      venue: { zone: 'America/New_York', wall: '2024-08-05T10:20', offsetMinutes: -240 },
    },
  } as unknown as StatementDetailDto;
  const fields = formOf(statement);

  it('asks for nothing where nothing differs, and keeps an emptied title', () => {
    expect(correctionOf(statement, fields)).toEqual({});
    expect(correctionOf(statement, { ...fields, title: ' ' })).toEqual({});
  });

  it('names what differs, whole lists and a bloc that it was not', () => {
    const form: StatementForm = { ...fields, groupCode: '', excepted: [], note: ' Late ', tier: 'core' };
    expect(correctionOf(statement, form)).toEqual({
      groupCode: null,
      excepted: [],
      note: 'Late',
      tier: 'core',
    });
    const asks = [{ ...NEW_LINE, askId: 'a1', stance: 'oppose' as const }, NEW_LINE];
    expect(correctionOf(statement, { ...fields, asks })).toEqual({
      asks: [{ askId: 'a1', stance: 'oppose', confidence: 3 }],
    });
  });

  it('says an instant only where the minute or the place is another', () => {
    expect(correctionOf(statement, { ...fields, zone: 'Europe/Vienna' })).toEqual({
      zone: 'Europe/Vienna',
      occurredAt: '2024-08-05T08:20:00.000Z',
    });
  });
});
