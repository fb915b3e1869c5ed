import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ArchiveDto, ArchiveReportDto, MeDto } from '../../../kernel/api/client.js';
import { queryClient } from '../../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from '../../../ui/campaign/test-form.js';
import { OpenFrom } from './open-from.js';

const person = (id: string, name: string) => ({
  ...{ id, name, organisation: 'One', role: 'coordinator' },
  email: `${id}@example.org`,
});
const report = {
  ...{ name: 'Tax convention', slug: 'tax', by: person('p1', 'Ananya') },
  people: [person('p1', 'Ananya'), person('p2', 'Bruno')],
} as ArchiveReportDto;
const archive = { id: 'a1', version: 1 } as ArchiveDto;

let sent: unknown[];
prepareForms();
beforeEach(() => {
  sent = [];
  signIn((_, { body }) => {
    if (typeof body === 'string') sent.push(JSON.parse(body));
    return json(200, { items: [] });
  });
});

const drawn = async (email: string) => {
  queryClient.setQueryData<MeDto>(['me'], (me) => me && { ...me, email });
  draw(() => <OpenFrom archive={archive} report={report} />);
  return screen.findByLabelText<HTMLSelectElement>(/Who of these people are you/);
};

it('Nobody becomes a person of an archive by default: it is asked, and whoever made the archive is no answer', async () => {
  const who = await drawn('admin@example.org');
  expect([who.value, who.required]).toEqual(['', true]);
  fireEvent.change(who, { target: { value: 'nobody' } });
  fireEvent.click(screen.getByText('Open this campaign'));
  await waitFor(() => expect(sent).toEqual([{ name: 'Tax convention', slug: 'tax', personId: null }]));
});

it('Who has the address of one of its people is proposed as that one', async () => {
  expect((await drawn('P2@Example.org')).value).toBe('p2');
});
