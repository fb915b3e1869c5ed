import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { BriefDto, LeadDto } from '../../kernel/api/client.js';
import { leadsQuery } from '../../kernel/queries/members.js';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, press, signIn } from '../../ui/campaign/test-form.js';
import { Lead } from './lead.js';

const since = { zone: 'UTC', wall: '2024-08-01T09:00', offsetMinutes: 0 };
const first: LeadDto = {
  ...{ delegation: 'Kenya', delegationCode: 'KEN', organisation: 'One', organisationId: 'o1' },
  ...{ user: 'Ploy', userId: 'u1', version: 3 },
  since: { instant: '2024-08-01T09:00:00.000Z', venue: since, reader: since },
};
/** What another coordinator made of it while the form was open. */
const handedOn: LeadDto = { ...first, organisation: 'Two', organisationId: 'o2', userId: 'u2', version: 4 };

const member = (userId: string, organisationId: string) => {
  return { id: `m-${userId}`, userId, name: userId, organisationId, state: 'active' };
};

let sent: { method: string; version: string | null; body: unknown }[];
/** The lead as the server has it. */
let stands: LeadDto | undefined;

const lists: Record<string, unknown[]> = {
  members: [member('u1', 'o1'), member('u2', 'o2'), member('u3', 'o3')],
  organisations: ['o1', 'o2', 'o3'].map((id) => ({ id, name: `Organisation ${id}`, shortName: null })),
};

function answer(address: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  const there = stands ? [stands] : [];
  if (method === 'GET') {
    return json(200, { items: lists[/(\w+)(\?|$)/.exec(address)?.[1] ?? ''] ?? there, next: null });
  }
  const version = new Headers(headers).get('if-match');
  sent.push({ method, version, body: typeof body === 'string' ? JSON.parse(body) : undefined });
  if (version === (there.map((lead) => `"${lead.version}"`)[0] ?? null)) return json(200, first);
  const status = version ? 412 : 428;
  return json(status, { type: 'changed', title: 'It was changed meanwhile', status, fields: [] });
}

/** As a live update would. */
async function update(lead: LeadDto) {
  stands = lead;
  queryClient.setQueryData(leadsQuery('c1').queryKey, { items: [lead] });
  await screen.findByText('Changed meanwhile; now: Organisation o2');
}

const Screen = () => (
  <Lead brief={{ code: 'KEN', lead: null } as Partial<BriefDto> as BriefDto} name="Kenya" />
);

async function show() {
  draw(Screen);
  fireEvent.click(await screen.findByText('Set who leads'));
  return screen.findByLabelText<HTMLSelectElement>('Organisation');
}

const choose = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

prepareForms();
beforeEach(() => {
  [sent, stands] = [[], first];
  signIn(answer);
});

describe('An open form of who leads, while somebody else says who', () => {
  it('is saved at the version it was opened with, shows what stands now, and asks', async () => {
    const organisation = await show();
    await update(handedOn);
    choose(organisation, 'o3');
    press('Save');
    await screen.findByText('Keep mine');
    const body = { organisationId: 'o3', userId: null };
    expect(sent).toEqual([{ method: 'PUT', version: '"3"', body }]);
    press('Keep mine');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ method: 'PUT', version: '"4"', body });
  });

  it('removes nobody but the one that was shown', async () => {
    await show();
    await update(handedOn);
    press('Nobody leads');
    await screen.findByText('Keep mine');
    expect(sent).toEqual([{ method: 'DELETE', version: '"3"', body: undefined }]);
    press('Take theirs');
    expect(screen.getByLabelText<HTMLSelectElement>('Organisation').value).toBe('o2');
    expect(sent).toHaveLength(1);
  });

  it('where nobody led, asks before it replaces the first', async () => {
    stands = undefined;
    const organisation = await show();
    expect(organisation.value).toBe('o1');
    await update(handedOn);
    press('Save');
    press(await screen.findByText('Keep mine').then(({ textContent }) => textContent ?? ''));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      { method: 'PUT', version: null, body: { organisationId: 'o1', userId: null } },
      { method: 'PUT', version: '"4"', body: { organisationId: 'o1', userId: null } },
    ]);
  });

  it('sends nothing where nothing was changed', async () => {
    await show();
    press('Save');
    await waitFor(() => expect(screen.queryByLabelText('Organisation')).toBeNull());
    expect(sent).toEqual([]);
  });
});
