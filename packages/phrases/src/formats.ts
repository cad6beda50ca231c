/** Made once for each language and form: making one costs a hundred times what using it does, and a list of rows uses many. */
function kept<Options extends object, Format>(
  make: (locale: string, options: Options) => Format,
): (locale: string, options: Options) => Format {
  const made = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = make(locale, options);
    made.set(key, format);
    return format;
  };
}

export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
);
export const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
export const namesFormat = kept((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options));
const pluralRules = kept((locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options));
const listFormat = kept((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** « a, b et c » */
export const joinedBy = (type: 'conjunction' | 'disjunction', items: Iterable<string>, locale: string): string =>
  listFormat(locale, { type }).format(items);

export const isSingular = (amount: number, locale: string): boolean => pluralRules(locale, {}).select(amount) === 'one';
