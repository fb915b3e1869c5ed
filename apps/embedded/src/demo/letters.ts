import { createHash } from 'node:crypto';
import { signedText, toInstant, zoneDataVersion } from '#libs/domain';
import {
  Letter,
  LetterAddressee,
  LetterAsk,
  LetterList,
  letterToFreeze,
  LetterText,
  LetterWording,
  signatoriesToFreeze,
  Signatory,
  type DataAccess,
  type LaidOutCampaign,
} from '#libs/data';
import { letterFile, madeWith, sha256 } from '#libs/letter-files';
import { newId } from '#libs/platform';
import { formalNameIn, ORGANISATIONS } from '#libs/reference';
import { fileKey, filesOf, toFreeze } from '../../../api/src/letter-lists/frozen.js';
import { ILLUSTRATIVE_LETTER, STATEMENT, type DemoText } from './letter-texts.js';
import { known, type Cast } from './rows.js';
import { DEMO_SIGN_ON } from './testimony.js';

/** The day of the statement, in the afternoon of Bangkok: hours before the demo begins. */
const PUBLISHED = new Date('2024-08-05T08:00:00Z');
const OPENED = new Date('2024-07-31T02:00:00Z');
/** Sign-on was to close on 2 August and was put off since; who signed between was late when it was signed. */
const LATE = new Date('2024-08-03T09:30:00Z');

const day = (date: string) => new Date(`2024-${date}T09:00:00Z`);
const textHash = (text: DemoText) => createHash('sha256').update(signedText(text)).digest('hex');

/** A statement that was published with its 17 signatories, and an invented letter that people sign. */
export async function addLetters(to: DataAccess, campaign: LaidOutCampaign, cast: Cast): Promise<void> {
  await addStatement(to, campaign, known(cast.people, 'coordinator').userId);
  await addOpenLetter(to, campaign, known(cast.people, 'coordinator').userId);
}

async function addStatement(
  to: DataAccess,
  { campaignId, organisations }: LaidOutCampaign,
  authorId: string,
): Promise<void> {
  const letterId = newId();
  const at = { openedAt: day('07-29'), closedAt: day('08-04'), sentAt: PUBLISHED, publishedAt: PUBLISHED };
  await to.table(Letter).insertMany([
    {
      id: letterId,
      campaignId,
      authorId,
      title: STATEMENT.title,
      state: 'published',
      ...at,
      createdAt: day('07-26'),
    },
  ]);
  await addTexts(to, { campaignId, letterId }, authorId, [STATEMENT], day('07-29'));
  await to.table(LetterAddressee).insertMany([
    {
      ...{ id: newId(), campaignId, letterId, kind: 'other', sort: 1, delegationCode: null },
      name: 'Member States of ASEAN, and all States in the Ad Hoc Committee',
    },
  ]);
  await to.table(Signatory).insertMany(
    ORGANISATIONS.map(({ key, name, shortName }, place) => ({
      ...{ id: newId(), campaignId, letterId, kind: 'organisation' as const, source: 'coordinator' as const },
      ...{
        organisationId: known(organisations, key),
        shownName: shortName ? `${name} (${shortName})` : name,
      },
      ...{ state: 'approved' as const, offeredAt: day('08-02'), approvedAt: day('08-02'), sort: place + 1 },
      ...{ wording: 1, textSha256: textHash(STATEMENT) },
    })),
  );
  await freeze(to, { campaignId, letterId }, authorId);
}

/** As the list stood on the day of the statement, with the digests of its files. */
async function freeze(
  to: DataAccess,
  asked: { campaignId: string; letterId: string },
  madeBy: string,
): Promise<void> {
  const row = await to.first(letterToFreeze, asked);
  if (!row) throw new Error('The statement of the demo is not there');
  const { letter, preview } = toFreeze({ ...row, now: PUBLISHED }, await to.run(signatoriesToFreeze, asked));
  const filesSha256: Record<string, string> = {};
  for (const { language, format } of filesOf(letter))
    filesSha256[fileKey(language, format)] = sha256(await letterFile(letter, language, format));
  const { list, texts, addressees, zone } = letter;
  await to.table(LetterList).insertMany([
    {
      ...{ id: newId(), ...asked, asOf: PUBLISHED, madeBy, engine: madeWith(), filesSha256 },
      ...{ list: { zone, ...list }, texts: { texts, addressees } },
      ...{ listSha256: preview.listSha256, textSha256: preview.textSha256 },
    },
  ]);
}

async function addOpenLetter(
  to: DataAccess,
  { campaignId, asks }: LaidOutCampaign,
  authorId: string,
): Promise<void> {
  const letterId = newId();
  const part = { campaignId, letterId };
  const { wall, zone } = DEMO_SIGN_ON;
  const [authentic] = ILLUSTRATIVE_LETTER;
  if (!authentic) throw new Error('The letter of the demo has no text');
  await to.table(Letter).insertMany([
    {
      ...{ id: letterId, campaignId, authorId, title: authentic.title, state: 'open' as const },
      ...{ closesLocal: wall, zone, closesAt: toInstant(wall, zone).instant, zoneVersion: zoneDataVersion },
      ...{ lateAllowed: true, graceMinutes: 30, openedAt: OPENED, createdAt: day('07-30') },
    },
  ]);
  await addTexts(to, part, authorId, ILLUSTRATIVE_LETTER, OPENED);
  await to.table(LetterAddressee).insertMany([
    {
      ...{ id: newId(), ...part, kind: 'chair', sort: 1, delegationCode: null },
      ...{ name: 'Chair of the Ad Hoc Committee', salutation: 'Madam Chair,' },
    },
    {
      ...{ id: newId(), ...part, kind: 'mission', sort: 2, delegationCode: 'MEX' },
      ...{ name: formalNameIn('MEX', 'en') ?? '', salutation: '' },
    },
  ]);
  await to.table(LetterAsk).insertMany([{ ...part, askId: known(asks, 'judicial-oversight-of-searches') }]);
  const signed = { wording: 1, textSha256: textHash(authentic), organisationId: null };
  const usual = {
    ...{ affiliation: '', withheld: false, late: false },
    ...{ confirmedAt: null, approvedAt: null, refusedAt: null, withdrawnAt: null },
  };
  await to
    .table(Signatory)
    .insertMany(SIGNED.map((line) => ({ id: newId(), ...part, ...signed, ...usual, ...line })));
}

/** One of each: nobody of these exists. */
const organisation = (shownName: string, place: string) => ({
  kind: 'organisation' as const,
  shownName,
  place,
});
const byLink = (offered: string, confirmed: string | null) => ({
  ...{
    source: 'link' as const,
    offeredAt: day(offered),
    confirmedAt: confirmed === null ? null : day(confirmed),
  },
});
const approved = (on: Date) => ({ state: 'approved' as const, approvedAt: on });
const SIGNED = [
  {
    ...organisation('Lantern Digital Rights (invented)', 'International'),
    ...byLink('08-01', '08-01'),
    ...approved(day('08-01')),
  },
  {
    ...organisation('Delta Journalists’ Guild (invented)', 'Viet Nam'),
    ...byLink('08-01', '08-01'),
    ...approved(day('08-02')),
  },
  {
    ...{
      kind: 'individual' as const,
      shownName: 'Prof. Arum Wijaya (invented)',
      affiliation: 'Law school',
      place: 'Indonesia',
    },
    ...{ source: 'coordinator' as const, offeredAt: day('08-02'), ...approved(day('08-02')) },
  },
  {
    ...organisation('A group that must not be named (invented)', ''),
    withheld: true,
    ...byLink('08-01', '08-01'),
    ...approved(day('08-02')),
  },
  {
    ...{
      ...organisation('Harbour Legal Clinic (invented)', 'Philippines'),
      late: true,
      source: 'link' as const,
    },
    ...{ offeredAt: LATE, confirmedAt: LATE, ...approved(day('08-04')) },
  },
  {
    ...organisation('Open Shore Network (invented)', 'Thailand'),
    ...byLink('08-05', '08-05'),
    state: 'confirmed' as const,
  },
  {
    ...organisation('Hillside Women’s Forum (invented)', 'Myanmar'),
    ...byLink('08-05', null),
    state: 'offered' as const,
  },
  {
    ...organisation('Not an organisation (invented)', ''),
    ...byLink('08-02', '08-02'),
    state: 'refused' as const,
    refusedAt: day('08-03'),
  },
  {
    ...organisation('Monsoon Policy Lab (invented)', 'Cambodia'),
    ...{
      ...byLink('08-01', '08-01'),
      approvedAt: day('08-01'),
      state: 'withdrawn' as const,
      withdrawnAt: day('08-04'),
    },
  },
];

async function addTexts(
  to: DataAccess,
  part: { campaignId: string; letterId: string },
  authorId: string,
  texts: readonly DemoText[],
  at: Date,
): Promise<void> {
  await to.table(LetterText).insertMany(texts.map((text) => ({ id: newId(), ...part, ...text })));
  const [authentic] = texts;
  if (!authentic) return;
  const wording = texts.map(({ note: _note, ...said }) => said);
  await to
    .table(LetterWording)
    .insertMany([
      { id: newId(), ...part, wording: 1, texts: wording, textSha256: textHash(authentic), authorId, at },
    ]);
}
