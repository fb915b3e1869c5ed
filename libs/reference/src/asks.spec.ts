import { describe, expect, it } from '@jest/globals';
import { ASKS, CAPITAL_ASKS } from './asks.js';
import { groupByCode, membersOn } from './groups.js';
import { COALITIONS, ORGANISATIONS } from './organisations.js';
import { STANCES } from '#libs/domain';
import { BLOC_STATEMENTS, POSITIONS, TRANSCRIPT_CAUTION } from './positions.js';
import { sessionByKey } from './sessions.js';
import { PROVISIONS, provisionByKey } from './provisions.js';
import { TEXT_VERSIONS } from './text-versions.js';
import { SEED_DOCUMENTS } from './seeds.js';
import { STATES } from './states/index.js';

const codes = STATES.map(({ code }) => code);

describe('provisions', () => {
  it('have keys of their own and numbers of known versions', () => {
    expect(new Set(PROVISIONS.map((provision) => provision.key)).size).toBe(PROVISIONS.length);
    const versions = TEXT_VERSIONS.map((version) => version.key as string);
    for (const provision of PROVISIONS) {
      expect(versions).toEqual(expect.arrayContaining(Object.keys(provision.numbers)));
    }
  });

  it.each(TEXT_VERSIONS.map((version) => version.key))(
    'give each number of %s to one provision',
    (version) => {
      const numbers = PROVISIONS.map((provision) => provision.numbers[version]).filter(
        (number) => number !== undefined,
      );
      expect(new Set(numbers).size).toBe(numbers.length);
    },
  );

  it('hold human rights together while its number moves, and reuse the number', () => {
    expect(provisionByKey('human-rights')?.numbers).toMatchObject({ 'nov-2023': '5', 'jul-2024': '6' });
    expect(provisionByKey('sovereignty')?.numbers['jul-2024']).toBe('5');
  });

  it('claim no official title from memory', () => {
    const fromMemory = PROVISIONS.filter(
      (provision) => provision.titleIsOfficial && provision.grade !== 'verified',
    );
    expect(fromMemory).toEqual([]);
  });
});

describe('asks', () => {
  it('have keys and titles of their own, short enough for a column head', () => {
    expect(new Set(ASKS.map((ask) => ask.key)).size).toBe(ASKS.length);
    expect(new Set(ASKS.map((ask) => ask.title)).size).toBe(ASKS.length);
    expect(ASKS.filter((ask) => ask.title.length > 90)).toEqual([]);
  });

  it('attach to provisions that exist; only asks about the process attach to none', () => {
    for (const ask of ASKS) {
      expect(ask.provisions.filter((key) => provisionByKey(key) === undefined)).toEqual([]);
      expect(ask.provisions.length === 0).toBe(ask.kind === 'process');
    }
  });

  it('come from both documents', () => {
    for (const seed of SEED_DOCUMENTS) {
      expect(ASKS.some((ask) => ask.origin === seed.key)).toBe(true);
    }
  });

  it('address groups that exist', () => {
    for (const ask of ASKS) {
      expect(ask.addressedTo === undefined || groupByCode(ask.addressedTo) !== undefined).toBe(true);
    }
  });
});

describe('asks of capitals', () => {
  it('attach to provisions of the convention, and ask about signature, ratification and taking part', () => {
    expect(new Set(CAPITAL_ASKS.map((ask) => ask.key)).size).toBe(CAPITAL_ASKS.length);
    for (const ask of CAPITAL_ASKS) {
      expect(ask.provisions.filter((key) => provisionByKey(key) === undefined)).toEqual([]);
    }
    expect(CAPITAL_ASKS.map((ask) => ask.kind)).toEqual(['outcome', 'outcome', 'process']);
  });
});

describe('organisations', () => {
  it('are the 17 signatories of 2024, seven of which signed in 2021', () => {
    expect(ORGANISATIONS).toHaveLength(17);
    expect(new Set(ORGANISATIONS.map((organisation) => organisation.key)).size).toBe(17);
    expect(ORGANISATIONS.filter((organisation) => organisation.numberIn2021 !== null)).toHaveLength(7);
  });

  it('belong only to the two coalitions', () => {
    const coalitions = COALITIONS.map((coalition) => coalition.key);
    expect(coalitions).toHaveLength(2);
    for (const organisation of ORGANISATIONS) {
      expect(coalitions).toEqual(expect.arrayContaining([...organisation.coalitions]));
    }
    // Twelve named members and the coalition itself.
    expect(ORGANISATIONS.filter((organisation) => organisation.coalitions.length > 0)).toHaveLength(13);
  });

  it('carry no e-mail address', () => {
    expect(JSON.stringify([ORGANISATIONS, COALITIONS])).not.toContain('@');
  });
});

describe('positions', () => {
  it('name known states, asks, sessions and stances, once each', () => {
    const asks = ASKS.map((ask) => ask.key);
    for (const position of POSITIONS) {
      expect(codes).toContain(position.state);
      expect(asks).toContain(position.ask);
      expect(STANCES).toContain(position.stance);
      const session = sessionByKey(position.session);
      expect((session?.firstDay ?? '9') <= position.occurredOn).toBe(true);
      expect(position.occurredOn <= (session?.lastDay ?? '')).toBe(true);
    }
    expect(new Set(POSITIONS.map((position) => `${position.state} ${position.ask}`)).size).toBe(
      POSITIONS.length,
    );
    expect(POSITIONS).toHaveLength(16);
  });

  it('all carry their grade and the warning', () => {
    expect(POSITIONS.every((position) => position.grade === 'machine_transcript')).toBe(true);
    expect(POSITIONS.every((position) => position.caution === TRANSCRIPT_CAUTION)).toBe(true);
  });

  it('know a bloc statement that speaks for 37 states', () => {
    for (const statement of BLOC_STATEMENTS) {
      const group = groupByCode(statement.onBehalfOf);
      expect(group?.ownDelegation).toBe(statement.speaker);
      const members = group ? membersOn(group, statement.occurredOn) : [];
      expect(new Set([...members, ...statement.aligned]).size).toBe(37);
      expect(sessionByKey(statement.session)).toBeDefined();
    }
  });
});
