const CYRILLIC = pairs(
  'а a б b в v г g ґ g д d е e є e ё e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz қ k ғ g ұ u ү u ө o ә a і i',
);
const GREEK = pairs(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
);
/** Consonants alone: short vowels are not written. */
const ARABIC = pairs(
  'ا a أ a إ i آ a ب b پ p ت t ث th ج j چ ch ح h خ kh د d ذ dh ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k گ g ل l م m ن n ه h و w ؤ w ي y ئ y ء -',
);

function pairs(text: string): ReadonlyMap<string, string> {
  const parts = text.split(' ');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    map.set(parts[at] ?? '', (parts[at + 1] ?? '').replace('-', ''));
  }
  return map;
}

const SCRIPTS: readonly ReadonlyMap<string, string>[] = [CYRILLIC, GREEK, ARABIC];

/**
 * A name in Latin letters, as far as one letter stands for another: Cyrillic, Greek and Arabic. Scripts that write syllables
 * or words stay as they are. For comparing names, never to be shown.
 * @param folded as `foldForSearch()` gives it
 */
export function romanise(folded: string): string {
  return Array.from(folded, (letter) => {
    const script = SCRIPTS.find((one) => one.has(letter));
    return script?.get(letter) ?? letter;
  }).join('');
}

const NOT_LATIN = /[^\p{ASCII}\u0080-\u024f]/u;

/** Whether a name has letters beyond the Latin ones. */
export const isBeyondLatin = (folded: string): boolean => NOT_LATIN.test(folded);

/** What remains of a word whose vowels nobody spells alike: "muhammad", "mohamed" and "محمد" give one text. */
export function consonants(word: string): string {
  return word
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/kh|gh|q/g, 'k')
    .replace(/dh|dj/g, 'd')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f');
}
