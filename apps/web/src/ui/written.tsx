/** What a person wrote: never HTML, its own direction and script, and read in its own language when that is known. */
export function Written({
  children,
  lang,
  inline = false,
}: {
  children: string;
  lang?: string;
  inline?: boolean;
}) {
  const Tag = inline ? 'span' : 'div';
  return (
    <Tag className="written" dir="auto" lang={lang ?? guessLanguage(children)}>
      {children}
    </Tag>
  );
}

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu, 'vi'],
];

/** A language for line breaking and voices by the first script that is not Latin; undefined leaves the page's. */
export const guessLanguage = (text: string): string | undefined =>
  SCRIPTS.find(([script]) => script.test(text))?.[1];
