import { describe, expect, it } from '@jest/globals';
import { COALITIONS, DEADLINES, GROUPS, NON_MEMBERS, ORGANISATIONS, SESSIONS, STATES } from '#libs/reference';
import { deadlineFacts } from './campaign-template.js';
import { DirectAccess } from './data-access.js';
import { defaultReminderRules } from './default-reminder-rules.js';
import { layOutCampaign } from './lay-out-campaign.js';
import { loadReferenceData } from './load-reference-data.js';
import { treatyNote } from './treaty-template.js';

/** Notes the statements instead of carrying them out. */
function aRecorder() {
  const statements: { sql: string; parameters: readonly unknown[] }[] = [];
  const query = (sql: string, parameters: readonly unknown[] = []) => {
    statements.push({ sql, parameters });
    return Promise.resolve([]);
  };
  const rows = (table: string): Record<string, unknown>[] => {
    const found = statements.find(({ sql }) => sql.startsWith(`insert into ${table} `));
    return found ? (JSON.parse(String(found.parameters[0])) as Record<string, unknown>[]) : [];
  };
  const access = new DirectAccess({
    query: async ({ text, values }) => ({ rows: await query(text, values), rowCount: 0 }),
  });
  return { query, access, statements, rows };
}

const options = { name: 'Cybercrime', slug: 'cybercrime' } as const;

describe('the facts of a new campaign', () => {
  it('puts every relative deadline exactly where its source states it', () => {
    const stated = new Map(DEADLINES.map((deadline) => [deadline.key, deadline.wallTime]));
    const derived = deadlineFacts(undefined).filter((fact) => fact.session !== null);
    expect(derived).toHaveLength(DEADLINES.length);
    for (const fact of derived) expect(fact.row.dueLocal).toBe(stated.get(fact.key));
  });

  it('closes the reconvened session at 18:00 in New York, 22:00 UTC', () => {
    const close = deadlineFacts(undefined).find((fact) => fact.key === 'concluding-reconvened-close');
    expect(close?.row).toMatchObject({
      anchor: 'session_close',
      atTime: null,
      dueLocal: '2024-08-09T18:00',
    });
    expect(close?.row.dueAt).toEqual(new Date('2024-08-09T22:00:00.000Z'));
  });

  it('leaves out what a demo of August 2024 could not know', async () => {
    const recorder = aRecorder();
    const ids = await layOutCampaign(recorder.access, {
      ...options,
      template: 'un_cybercrime',
      until: '2024-08-31',
    });
    expect(Object.keys(ids.sessions)).toHaveLength(SESSIONS.length - 1);
    expect(ids.deadlines['signature-closes']).toBeUndefined();
    expect(recorder.rows('meeting')).toHaveLength(20);
  });

  it('ties asks, sessions and organisations together by their own ids', async () => {
    const recorder = aRecorder();
    const ids = await layOutCampaign(recorder.access, {
      ...options,
      template: 'un_cybercrime',
      organisations: ORGANISATIONS,
      coalitions: COALITIONS,
    });
    const asks = new Set(recorder.rows('ask').map((row) => row['id']));
    const provisions = new Set(recorder.rows('provision').map((row) => row['id']));
    for (const row of recorder.rows('ask_provision')) {
      expect(asks.has(row['ask_id'])).toBe(true);
      expect(provisions.has(row['provision_id'])).toBe(true);
    }
    expect(
      recorder.rows('coalition_member').every((row) => row['coalition_id'] && row['organisation_id']),
    ).toBe(true);
    expect(recorder.rows('session').every((row) => row['process_id'] === ids.processId)).toBe(true);
    expect(recorder.rows('organisation')).toHaveLength(ORGANISATIONS.length);
  });

  it('sends as many statements for a large template as for a small one, none per row', async () => {
    const recorder = aRecorder();
    await layOutCampaign(recorder.access, {
      ...options,
      template: 'un_cybercrime',
      organisations: ORGANISATIONS,
      coalitions: COALITIONS,
    });
    expect(recorder.statements).toHaveLength(16);
  });

  it('begins a campaign for signature with the treaty, its signatories and what lies ahead of capitals', async () => {
    const recorder = aRecorder();
    const ids = await layOutCampaign(recorder.access, { ...options, template: 'un_cybercrime_signature' });
    expect([Object.keys(ids.sessions), Object.keys(ids.deadlines), Object.keys(ids.texts)]).toEqual([
      ['cosp-rules'],
      ['signature-closes'],
      ['final'],
    ]);
    expect(recorder.rows('ask').map((row) => row['kind'])).toEqual(['outcome', 'outcome', 'process']);
    expect(recorder.rows('treaty')).toMatchObject([
      { instruments_needed: 40, days_after: 90, opens_on: '2025-10-25', closes_on: '2026-12-31' },
    ]);
    const acts = recorder.rows('treaty_action');
    expect(acts.filter((row) => row['confirmed'] && row['kind'] === 'signature')).toHaveLength(31);
    expect(acts.filter((row) => !row['confirmed']).map((row) => row['delegation_code'])).toEqual([
      'QAT',
      'AZE',
      'VNM',
    ]);
  });

  it('follows no treaty before there is one', async () => {
    const recorder = aRecorder();
    await layOutCampaign(recorder.access, { ...options, template: 'un_cybercrime', until: '2024-12-23' });
    expect([recorder.rows('treaty'), recorder.rows('treaty_action')]).toEqual([[], []]);
  });

  it('tells only the counts that were known by a day', () => {
    expect(treatyNote('2025-10-25')).toBe('');
    expect(treatyNote('2026-03-01')).toMatch(
      /^72 signatories, as of 2025-10-26 \(verified\)\. [^0-9]*65\. The list/,
    );
    expect(treatyNote(undefined)).toMatch(/72 signatories.*74 signatories.*second hand.*76 signatories/);
  });

  it('leaves an empty campaign empty, except for its process and its reminder rules', async () => {
    const recorder = aRecorder();
    const ids = await layOutCampaign(recorder.access, { ...options, template: 'empty' });
    expect(ids).toMatchObject({ sessions: {}, deadlines: {}, asks: {}, provisions: {} });
    expect(recorder.rows('reminder_rule')).toHaveLength(defaultReminderRules().length);
    expect(recorder.statements).toHaveLength(3);
  });
});

describe('the installation-wide facts', () => {
  it('give every dated membership an id of its own that never changes', async () => {
    const [first, second] = [aRecorder(), aRecorder()];
    await loadReferenceData(first.access);
    await loadReferenceData(second.access);
    expect(second.statements).toEqual(first.statements);
    const ids = first.rows('group_membership').map((row) => row['id']);
    expect(new Set(ids).size).toBe(GROUPS.flatMap((group) => group.members).length);
    expect(first.rows('delegation')).toHaveLength(STATES.length + NON_MEMBERS.length);
  });
});
