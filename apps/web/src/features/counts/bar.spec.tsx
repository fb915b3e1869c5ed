import { screen } from '@testing-library/react';
import type { AskCountDto } from '../../kernel/api/client.js';
import { draw, prepareForms } from '../../ui/campaign/test-form.js';
import { Bar } from './bar.js';
import { Verdict } from './index.js';

const split = { yes: 50, leanYes: 0, open: 100, leanNo: 0, no: 43, abstain: 0, absent: 0 };
const item = (needed: number) =>
  ({
    passes: false,
    short: 43,
    summary: { needed, littleKnown: false, outlook: 'no' },
  }) as unknown as AskCountDto;

prepareForms();

it('how many yes are needed stands with when: each further yes of an open one raises it', async () => {
  draw(() => <Bar split={split} members={193} needed={62} />);
  expect(await screen.findByText('62 yes needed if the open ones abstain')).toBeTruthy();
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
    /\. Needed if the open ones abstain: 62 yes\.$/,
  );
});

it('by consensus nothing is said of a number of yes: neither that 0 are needed nor that some are short', async () => {
  draw(() => (
    <>
      <Bar split={split} members={193} needed={0} />
      <Verdict item={item(0)} />
    </>
  ));
  expect((await screen.findByRole('img')).getAttribute('aria-label')).not.toContain('eeded');
  expect(screen.getByText('objections counted')).toBeTruthy();
  expect(screen.queryByText(/short/)).toBeNull();
});

it('by votes what is short stands beside the verdict', async () => {
  draw(() => <Verdict item={item(62)} />);
  expect(await screen.findByText('43 short')).toBeTruthy();
});
