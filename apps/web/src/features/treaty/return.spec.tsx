import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { TreatyActionKind } from '#libs/domain';
import type { TreatyActDto, TreatyStateDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { RecordAct } from './act-form.js';

const act = (kind: TreatyActionKind, doneOn: string, effectiveOn: string | null = null): TreatyActDto => ({
  ...{ id: `${kind} ${doneOn}`, delegationCode: 'USA', kind, doneOn, knownOn: doneOn, effectiveOn },
  ...{ confirmed: true, source: 'A page', note: '', declaration: '', version: 1 },
});
const USA: TreatyStateDto = {
  ...{ code: 'USA', name: 'United States', kind: 'member', groups: [], organisation: false, declared: [] },
  ...{
    signature: act('signature', '2016-04-22'),
    counted: false,
    inForceOn: null,
    noDayBecause: null,
    otherActs: [],
  },
  ...{
    instrument: act('acceptance', '2016-09-03'),
    withdrawal: act('withdrawal', '2019-11-04', '2020-11-04'),
  },
};
const PARTIES = [{ code: 'USA', name: 'United States', english: 'United States' }];

let sent: Record<string, unknown> | undefined;

prepareForms();
beforeAll(() => {
  // What a text that grows listens to, and jsdom has not.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
});
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});
beforeEach(() => {
  sent = undefined;
  signIn((address: string, init?: RequestInit) => {
    if (!address.endsWith('/treaty/actions')) return new Promise(() => undefined);
    sent = JSON.parse(init?.body as string) as Record<string, unknown>;
    return json(201, act('acceptance', '2021-01-20'));
  });
});

describe('the form in which a return is recorded', () => {
  it('says what the party did so far, and sends the same kind of instrument once more', async () => {
    let done = false;
    draw(() => <RecordAct parties={PARTIES} states={[USA]} onDone={() => (done = true)} />);
    const choose = (label: RegExp, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await screen.findByLabelText(/^Who/);
    expect(screen.queryByText(/Recorded so far/)).toBeNull();
    choose(/^Who/, 'USA');
    const said = (await screen.findByText(/Recorded so far/)).textContent ?? '';
    expect(said.replace(/[\u2066-\u2069]/g, '')).toMatch(
      /Signature · .*22 Apr 2016.*Acceptance · .*3 Sept? 2016.*Withdrawal · .*4 Nov 2019 · takes effect on .*4 Nov 2020/,
    );
    choose(/^What/, 'acceptance');
    choose(/^Day at the depositary/, '2021-01-20');
    choose(/^Where it can be looked up/, 'treaties.un.org');
    fireEvent.click(screen.getByRole('button', { name: 'Record an act' }));
    await waitFor(() => expect(done).toBe(true));
    expect(sent).toMatchObject({ delegationCode: 'USA', kind: 'acceptance', doneOn: '2021-01-20' });
  });
});
