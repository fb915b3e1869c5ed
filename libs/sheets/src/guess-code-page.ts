/** Old encodings of Windows that are told apart by their letters. */
export type CodePage = 'windows-1252' | 'windows-874' | 'windows-1251' | 'windows-1256';

/** The letters that make up most of a text in the script of an encoding. */
const FREQUENT: Readonly<Record<Exclude<CodePage, 'windows-1252'>, string>> = {
  'windows-874': 'านรกอเมยลวดทสตคปบหพชแโไใขจะิีุูั่้์็',
  'windows-1251': 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфієї',
  'windows-1256': 'اليمونتربةعدسفكهقحجىأطشصخضإءئذزغثظآؤ',
};

const SAMPLE_BYTES = 100_000;

/**
 * The encoding of a text that is no UTF-8. In languages of Latin script most letters are ASCII and others stand alone, hence
 * Windows-1252; else it is the one in which most of the letters are frequent ones.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let [high, paired] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte < 0x80) return;
    high += 1;
    if ((sample[at - 1] ?? 0) >= 0x80) paired += 1;
  });
  if (paired < high / 2) return 'windows-1252';
  let best: { page: CodePage; share: number } = { page: 'windows-1252', share: 0.5 };
  for (const page of Object.keys(FREQUENT) as (keyof typeof FREQUENT)[]) {
    const letters = new TextDecoder(page).decode(sample.filter((byte) => byte >= 0x80));
    const frequent = new Set(FREQUENT[page]);
    const share = Array.from(letters).filter((letter) => frequent.has(letter)).length / high;
    if (share > best.share) best = { page, share };
  }
  return best.page;
}
