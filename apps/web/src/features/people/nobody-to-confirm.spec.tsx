import { screen, waitFor } from '@testing-library/react';
import { queryClient } from '../../kernel/query/query.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { NobodyToConfirm } from './nobody-to-confirm.js';

const member = (userId: string, more: object = {}) => ({
  ...{ id: `s-${userId}`, userId, name: userId, organisationId: 'o1', organisation: 'One', state: 'active' },
  ...{ role: 'campaigner', coreGroup: false, readsOrganisation: true },
  ...more,
});
const ME = member('u1', { role: 'coordinator', coreGroup: true });

let people: object[];
let asked: boolean;

prepareForms();
beforeEach(() => {
  asked = false;
  signIn(() => {
    asked = true;
    return json(200, { items: people, next: null });
  });
});

const show = (wish: Parameters<typeof NobodyToConfirm>[0]['wish']) =>
  draw(() => <NobodyToConfirm wish={wish} />);
const warning = () =>
  screen.findByText(/Nobody here could confirm this.*invite one more person to coordinate/);
const afterwards = async () => {
  await waitFor(() => expect(asked).toBe(true));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  return screen.queryByRole('status');
};

describe('what waits for a second person, before it is asked', () => {
  it('is warned of where a coordinator is alone with the person who is invited', async () => {
    people = [ME];
    show({ userId: '', organisationId: 'o1', coreGroup: false });
    expect(await warning()).toBeTruthy();
  });

  it('is warned of where only who asks and whose seat it is are in the core group', async () => {
    people = [ME, member('u2', { organisationId: 'o2' })];
    show({
      userId: 'u2',
      now: { organisationId: 'o2', coreGroup: false },
      organisationId: 'o2',
      coreGroup: true,
    });
    expect(await warning()).toBeTruthy();
  });

  it('is not warned of where another coordinator could confirm it', async () => {
    people = [ME, member('u3', { role: 'coordinator', organisationId: 'o3' })];
    show({ userId: '', organisationId: 'o1', coreGroup: false });
    expect(await afterwards()).toBeNull();
  });

  it('is nothing for an organisation in which nobody sits', async () => {
    people = [ME];
    show({ userId: '', organisationId: 'o9', coreGroup: false });
    expect(await afterwards()).toBeNull();
  });
});
