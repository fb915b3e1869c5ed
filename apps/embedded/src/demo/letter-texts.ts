import type { LetterTextParts } from '#libs/domain';
import { SEED_DOCUMENTS } from '#libs/reference';

/** A letter in one language, with what is said of a translation. */
export type DemoText = LetterTextParts & { note: string };

/** In our own words: what the statement asks, and where its own words stand. */
export const STATEMENT: DemoText = {
  language: 'en',
  title: SEED_DOCUMENTS.find(({ key }) => key === 'seed-2024')?.title ?? '',
  salutation: '',
  body:
    'A summary for the demo; the words that were signed are those of the statement of 5 August 2024.\n\n' +
    'Two coalitions of South-East Asia reject the draft convention as it stands. Powers to preserve and obtain data reach too far, ' +
    'articles 41 and 42 have no safeguards that hold, and article 37 leaves open what protects people from being handed over.\n\n' +
    'They ask all States to change it before it is adopted, and to write it with civil society.',
  authentic: true,
  note: '',
};

const INVENTED = 'Illustrative: invented for the demo.';

export const ILLUSTRATIVE_LETTER: readonly DemoText[] = [
  {
    language: 'en',
    title: 'Letter to the Chair on safeguards (illustrative)',
    salutation: 'Excellencies,',
    body:
      `${INVENTED}\n\nWe, the undersigned, ask that each power of the convention rests on a law, is needed for what it is used for, ` +
      'and is authorised by a court.\n\nWe ask that whoever was searched is told of it, and can complain.\n\nYours sincerely,',
    authentic: true,
    note: '',
  },
  {
    language: 'fr',
    title: 'Lettre à la Présidente sur les garanties (exemple)',
    salutation: 'Madame la Présidente, Excellences,',
    body:
      'Exemple inventé pour la démonstration.\n\nNous, signataires, demandons que chaque pouvoir prévu par la convention repose sur une ' +
      'loi, soit nécessaire à ce à quoi il sert et soit autorisé par un tribunal.\n\nNous demandons que toute personne visée par une ' +
      'perquisition en soit informée et puisse porter plainte.\n\nVeuillez agréer l’expression de notre haute considération.',
    authentic: false,
    note: 'Traduction de la coalition (exemple).',
  },
];
