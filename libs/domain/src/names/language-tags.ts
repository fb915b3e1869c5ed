/** Languages that people speak: all of ISO 639-1, and some of ISO 639-3 that are official where delegations come from. */
export const LANGUAGE_TAGS: readonly string[] =
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj
  kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
  ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
  tk tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  ceb ckb crs fil gil haw hif kea mfe niu pap pau pon rar tet tkl tpi tvl yue`.split(/\s+/);

/** Codes of the same list that readers know by the name of another: Twi goes by Akan, Tagalog by Filipino. */
const GO_BY: Readonly<Record<string, string>> = { tl: 'fil', tw: 'ak' };

/** The code under which a language stands in lists, so that it stands there once; undefined of what is no language. */
export function languageTag(code: string): string | undefined {
  const tag = GO_BY[code] ?? code;
  return LANGUAGE_TAGS.includes(tag) ? tag : undefined;
}

/** Every code under which a language may have been stored: its own, and those that go by it. */
export const languageCodes = (code: string): string[] => {
  const tag = languageTag(code) ?? code;
  return [tag, ...Object.keys(GO_BY).filter((other) => GO_BY[other] === tag)];
};
