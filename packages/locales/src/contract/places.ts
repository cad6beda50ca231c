/**
 * What a language calls the countries, their people and their institutions. The main name of a country
 * comes from `Intl.DisplayNames`; the table holds what it does not know.
 */
export interface PlaceLocale {
  /**
   * One country a line: ISO 3166-1 alpha-2 code, people, capital, further names, separated by `;`
   * (several of one kind by `,`): `US américain;Washington;Etats-Unis,USA`. Capitals are separate towns, the seat of
   * government first, in the same order in every language; `/` parts spellings of one: `UA ukrainien;Kiev/Kyiv`.
   */
  readonly countries: string;
  /** All forms of the name of a people, given the one in the table: gender, number. */
  readonly demonymForms: (demonym: string) => readonly string[];
  /**
   * Other cities, one a line: spellings, country, IANA zone where it is not that of the capital, and a key where its
   * folded name differs from that of other languages: `Genève;CH;;geneva`.
   */
  readonly cities: string;
  /** Buildings and streets that stand for an institution: `Kremlin;RU;ru-presidency`, one a line. */
  readonly metonyms: string;
}

export type PlaceForm = 'country' | 'demonym' | 'capital' | 'city' | 'metonym';

/** What one name may stand for. */
export interface PlaceEntry {
  readonly form: PlaceForm;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** As the language prints it. */
  readonly name: string;
  /** The same in all languages: `FR`, `FR/capital`, `CH/geneva`, `us-presidency`; that of the country for a demonym. */
  readonly key: string;
  /** Key of the institution, the same in all languages: `us-presidency`. Null unless `metonym`. */
  readonly institution: string | null;
  /** IANA zone of the place, of the capital for a country. */
  readonly zone: string | null;
}
