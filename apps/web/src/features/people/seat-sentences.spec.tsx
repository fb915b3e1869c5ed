import { screen } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { SeatNews } from './seat-news.js';

const clock = { zone: 'UTC', wall: '2024-08-05T10:00', offsetMinutes: 0 };
const at = { instant: '2024-08-05T10:00:00.000Z', venue: clock, reader: clock };

prepareForms();

it('two sentences about one seat do not run into each other', async () => {
  const asked = {
    ...{ id: 'n1', change: 'clearance_asked', own: false, subject: 'Sokha', by: 'Ploy' },
    ...{ organisation: 'One', coreGroup: true, due: null, at },
  };
  signIn(() => json(200, { items: [asked], total: 1 }));
  draw(() => <SeatNews />);
  const [news] = await screen.findAllByRole('listitem');
  expect(news?.textContent).toMatch(/itself\. It is asked .* shares\. By Ploy/);
});
