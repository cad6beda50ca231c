const NBSP = '\u00A0';

/**
 * French spacing for a sentence written with plain spaces: a no-break space before `: ; ! ? » %` and
 * after `«`, and a curly apostrophe. For our own sentences only, never for quoted words.
 */
export function french(text: string): string {
  return text
    .replace(/ ([:;!?»%])/gu, `${NBSP}$1`)
    .replace(/« /gu, `«${NBSP}`)
    .replace(/'/gu, '’');
}

/** Contracts « à » and « de » with an article written in lower case; one with a capital is part of a name. Elides « de ». */
export function contracted(preposition: string, name: string): string {
  const [, before = '', word = ''] = /^(|.* )(à|de)$/u.exec(preposition) ?? [];
  const [, article = '', rest = ''] = /^(les?) (.+)$/su.exec(name) ?? [];
  if (word === 'de' && /^[aeiouàâäéèêëîïôöûü]/iu.test(name)) return `${before}d’${name}`;
  if (word === '' || article === '') return `${preposition} ${name}`;
  const one = word === 'à' ? { le: 'au', les: 'aux' } : { le: 'du', les: 'des' };
  return `${before}${one[article as 'le' | 'les']} ${rest}`;
}

/** Curly apostrophes for an English sentence written with straight ones. */
export function english(text: string): string {
  return text.replace(/'/gu, '’');
}

/** First letter in upper case; the rest as it stands. */
export function capitalise(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
