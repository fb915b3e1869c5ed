import { useEffect, useState } from 'react';
import { useLanguage, type Language } from './index.js';

/** Fetched by who reads one: there are as many as states, and they are long. None is known in Indonesian. */
const TABLES: Partial<Record<Language, () => Promise<{ formalNames: ReadonlyMap<string, string> }>>> = {
  fr: () => import('#libs/reference/formal-names/fr'),
  es: () => import('#libs/reference/formal-names/es'),
  ar: () => import('#libs/reference/formal-names/ar'),
};

interface Named {
  code: string;
  /** In English. */
  formalName: string;
}

/** The formal name of a state in the reader's language; undefined until it is there, and where there is none in it. */
export function useFormalName({ code, formalName }: Named): string | undefined {
  const language = useLanguage();
  const [found, setFound] = useState<{ language: Language; names: ReadonlyMap<string, string> }>();
  useEffect(() => {
    let wanted = true;
    const keep = (table: { formalNames: ReadonlyMap<string, string> } | undefined) => {
      if (wanted && table) setFound({ language, names: table.formalNames });
    };
    void TABLES[language]?.().then(keep, () => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  if (language === 'en') return formalName;
  return found?.language === language ? found.names.get(code) : undefined;
}
