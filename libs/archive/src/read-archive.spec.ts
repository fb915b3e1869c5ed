import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { SigningKey } from '#libs/platform';
import { ARCHIVE_FORMAT, type ArchivedFile, type ArchiveManifest } from './manifest.js';
import { planImport } from './plan-import.js';
import { SignedArchive } from './read-archive.js';

const CAMPAIGN = '018f7e2a-0000-7000-8000-000000000001';
const ORGANISATION = '018f7e2a-0000-7000-8000-000000000002';
const PERSON = '018f7e2a-0000-7000-8000-000000000003';
const key = new SigningKey('the secret of an installation 0123456789');

const LINES: Record<string, object[]> = {
  'campaign.jsonl': [{ id: CAMPAIGN, name: 'A campaign', slug: 'a-campaign' }],
  'people.jsonl': [{ id: PERSON, name: 'Ploy Srisai', zone: 'Asia/Bangkok', locale: 'en', email: null }],
  'organisation.jsonl': [{ id: ORGANISATION, campaign_id: CAMPAIGN, name: 'An organisation', version: 1 }],
};

type Files = Record<string, Uint8Array>;

const texts = (lines: Record<string, object[]>): Files =>
  Object.fromEntries(
    Object.entries(lines).map(([name, rows]) => [
      name,
      strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    ]),
  );

const fileOf = ([name, bytes]: [string, Uint8Array]): ArchivedFile => ({
  ...{ name, kind: 'rows', leftOut: 0, bytes: bytes.length },
  rows: Buffer.from(bytes).toString().split('\n').length - 1,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A whole archive of these files, signed. */
function signed(files: Files, change: Partial<ArchiveManifest> = {}): Files {
  const manifest: ArchiveManifest = {
    ...{ format: ARCHIVE_FORMAT, version: 1, program: '0.1.0', exportedAt: '2026-01-05T12:00:00.000Z' },
    campaign: { id: CAMPAIGN, name: 'A campaign', slug: 'a-campaign' },
    by: { id: PERSON, name: 'Ploy Srisai', organisation: 'An organisation', role: 'coordinator' },
    ...{ scope: 'whole', files: Object.entries(files).map(fileOf) },
    ...change,
  };
  const text = JSON.stringify(manifest);
  const { publicKey, fingerprint } = key;
  const signature = { algorithm: 'Ed25519', publicKey, fingerprint, signature: key.sign(Buffer.from(text)) };
  return {
    ...files,
    'manifest.json': strToU8(text),
    'manifest.signature.json': strToU8(JSON.stringify(signature)),
  };
}

const read = async (bytes: Uint8Array) => planImport(await SignedArchive.open(bytes), 0);
const whole = () => signed(texts(LINES));

async function troubleOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await read(bytes);
  } catch (error) {
    const { code, params } = error as { code?: unknown; params?: unknown };
    return { code, params };
  }
  return 'none';
}

describe('an archive of a campaign', () => {
  it('says whose key signed it and what it would make', async () => {
    const archive = await SignedArchive.open(zipSync(whole()));
    expect(archive.signer).toBe(key.fingerprint);
    const { report, rows } = await planImport(archive, 0);
    expect(rows).toBe(1);
    expect(report.kinds.find(({ name }) => name === 'organisation')).toMatchObject({ rows: 1, leftOut: 0 });
    expect(report.people).toMatchObject([{ id: PERSON, name: 'Ploy Srisai', email: null }]);
  });

  for (const name of Object.keys(LINES)) {
    it(`is refused with any byte of ${name} altered, which is named`, async () => {
      const files = whole();
      const bytes = files[name]!;
      for (let at = 0; at < bytes.length; at += 1) {
        const altered = bytes.slice();
        altered[at]! ^= 1;
        const answer = await troubleOf(zipSync({ ...files, [name]: altered }));
        // A broken line is found first where it can be read no more.
        expect(answer).toMatchObject({ params: { file: name } });
      }
    });
  }

  for (const name of ['manifest.json', 'manifest.signature.json']) {
    it(`is refused with any byte of ${name} altered`, async () => {
      const files = whole();
      for (let at = 0; at < files[name]!.length; at += 1) {
        const altered = files[name]!.slice();
        altered[at]! ^= 1;
        expect(await troubleOf(zipSync({ ...files, [name]: altered }))).not.toBe('none');
      }
    });
  }

  it('is refused wherever it is cut off', async () => {
    const bytes = zipSync(whole());
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await troubleOf(bytes.slice(0, length))).toMatchObject({ code: 'damaged' });
    }
  });

  it('is refused when a byte of what is packed was altered', async () => {
    const bytes = zipSync(whole(), { level: 6 });
    // Of the campaign's row, behind the head of its entry.
    for (let at = 45; at < 80; at += 1) {
      const altered = bytes.slice();
      altered[at]! ^= 0x10;
      expect(await troubleOf(altered)).not.toBe('none');
    }
  });

  it.each([
    ['without one of its files', 'missing', (files: Files) => without(files, 'organisation.jsonl')],
    ['with a file more', 'extra', (files: Files) => ({ ...files, 'more.jsonl': strToU8('{}\n') })],
    [
      'with a file outside of it',
      'extra',
      (files: Files) => ({ ...files, '../../etc/passwd': strToU8('x') }),
    ],
    ['without its signature', 'noArchive', (files: Files) => without(files, 'manifest.signature.json')],
  ] as const)('is refused %s', async (_, code, change) => {
    expect(await troubleOf(zipSync(change(whole())))).toMatchObject({ code });
  });

  it('is refused with a signature that belongs to another manifest', async () => {
    const other = signed(texts(LINES), { program: '0.2.0' });
    const files = { ...whole(), 'manifest.signature.json': other['manifest.signature.json']! };
    expect(await troubleOf(zipSync(files))).toEqual({ code: 'signature', params: {} });
  });

  it('is refused in a newer format, with both formats named', async () => {
    const files = signed(texts(LINES), { version: 2 });
    expect(await troubleOf(zipSync(files))).toEqual({ code: 'newer', params: { version: 2, most: 1 } });
  });

  it.each([
    ['a row of another campaign', { id: ORGANISATION, campaign_id: PERSON, name: 'x' }],
    ['a column that the table has not', { id: ORGANISATION, campaign_id: CAMPAIGN, password_hash: 'x' }],
    ['an id that is none', { id: '1; drop table ask', campaign_id: CAMPAIGN, name: 'x' }],
  ])('is refused with %s, though it is signed', async (_, row) => {
    const files = signed(texts({ ...LINES, 'organisation.jsonl': [row] }));
    const params = { file: 'organisation.jsonl', line: 1 };
    expect(await troubleOf(zipSync(files))).toEqual({ code: 'row', params });
  });

  it('is refused with a place whose clock nobody knows', async () => {
    const row = { id: ORGANISATION, campaign_id: CAMPAIGN, zone: 'Mars/Olympus' };
    const files = signed(texts({ ...LINES, 'session.jsonl': [{ ...row, zone: 'Europe/Vienna' }, row] }));
    const params = { file: 'session.jsonl', line: 2 };
    expect(await troubleOf(zipSync(files))).toEqual({ code: 'row', params });
    const campaign = { ...LINES['campaign.jsonl']?.[0], venue_zone: 'Mars/Olympus' };
    expect(await troubleOf(zipSync(signed(texts({ ...LINES, 'campaign.jsonl': [campaign] }))))).toEqual({
      code: 'row',
      params: { file: 'campaign.jsonl', line: 1 },
    });
  });

  it.each([-1, 1, 1_000_000])('is refused where it says of a file that it has %d rows more', async (more) => {
    const files = texts(LINES);
    const said = Object.entries(files).map(fileOf);
    said[2]!.rows += more;
    expect(await troubleOf(zipSync(signed(files, { files: said })))).toMatchObject({
      code: 'altered',
      params: { file: 'organisation.jsonl' },
    });
  });

  it('is refused unread where it says that it has more rows than there is memory for their ids', async () => {
    const files = texts(LINES);
    const said = Object.entries(files).map(fileOf);
    said[2]!.rows = 5_000_000;
    expect(await troubleOf(zipSync(signed(files, { files: said })))).toMatchObject({ code: 'tooLarge' });
  });

  it.each([
    ['was made at no time', { exportedAt: 'soon' }],
    ['is of no scope', { scope: 'all' }],
    ['was made by no release', { program: 7 }],
    ['was made for nobody', { by: { id: PERSON, name: 'Ploy Srisai', role: 'member' } }],
    ['is in a format before the first', { version: 0 }],
    ['has less than nothing in it', { files: [{ ...fileOf(['people.jsonl', strToU8('')]), bytes: -1 }] }],
  ])('is none where it %s', async (_, change) => {
    const files = signed(texts(LINES), change as Partial<ArchiveManifest>);
    expect(await troubleOf(zipSync(files))).toMatchObject({ code: 'noArchive' });
  });

  it('is refused with two files of one name', async () => {
    const bytes = zipSync({ ...whole(), 'Organisation.jsonl': strToU8('{}\n') });
    const name = Buffer.from('Organisation.jsonl');
    const twice = Buffer.from(bytes);
    for (let at = twice.indexOf(name); at >= 0; at = twice.indexOf(name, at)) twice.write('organisation', at);
    expect(await troubleOf(twice)).toMatchObject({ code: 'damaged' });
  });

  it('is refused where it names a file of a table that no archive brings', async () => {
    const files = signed({ ...texts(LINES), 'user_account.jsonl': strToU8('{}\n') });
    expect(await troubleOf(zipSync(files))).toMatchObject({ code: 'extra' });
  });

  it('is refused before it is unpacked where its table of contents promises too much', async () => {
    const bytes = zipSync(whole());
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The unpacked length of each entry in the table of contents: four gigabytes.
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xffff0000, true);
    }
    expect(await troubleOf(bytes)).toMatchObject({ code: 'tooLarge' });
  });
});

const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== name));
