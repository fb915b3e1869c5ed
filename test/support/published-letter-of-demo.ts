import type { DemoClient } from './demo-client.js';

const CHAIR = {
  kind: 'chair',
  name: 'The Chair',
  salutation: 'Madam Chair,',
  copy: false,
  delegationCode: null,
};
const TEXTS = [
  {
    language: 'en',
    title: 'Open letter on safeguards',
    body: 'We ask for a court’s decision first.',
    authentic: true,
  },
  { language: 'ar', title: 'رسالة مفتوحة', body: 'نطلب قرارًا قضائيًا أولًا.', authentic: false },
];

/** A letter of the demo, signed, frozen, sent and published by its coordinator. @returns its id and that of each line */
export async function publishLetter(
  coordinator: DemoClient,
  names: readonly string[],
): Promise<{ letterId: string; signers: string[] }> {
  const { id: letterId } = await coordinator.post('/letters', {
    ...{ title: 'Letter on safeguards', closes: null, graceMinutes: 0, lateAllowed: false, listShown: false },
    ...{ individuals: true, addressees: [CHAIR], askIds: [] },
    texts: TEXTS.map((text) => ({ salutation: '', note: '', ...text })),
  });
  const at = `/letters/${letterId}`;
  const step = async (to: string) => {
    const { version } = await coordinator.get(at);
    await coordinator.ask('POST', `${at}/step`, { step: to }, version);
  };
  await step('open');
  const signers: string[] = [];
  for (const shownName of names) {
    const kind = shownName.startsWith('Dr') ? 'individual' : 'organisation';
    const { id } = await coordinator.post(`${at}/signatories`, {
      kind,
      shownName,
      place: 'Fiji',
      withheld: false,
    });
    signers.push(id);
  }
  await step('close');
  await step('send');
  const { listSha256, textSha256 } = await coordinator.get(`${at}/lists/preview`);
  await coordinator.post(`${at}/lists`, { listSha256, textSha256 });
  await step('publish');
  return { letterId, signers };
}
