/** Signs that are written in several ways, each one code unit for one, so that every offset stays. */
const FORMS: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '‑': '-',
  '\n': ' ',
  '\t': ' ',
};

/** Quotation marks, apostrophes and blanks in one form; as long as the text, so that offsets hold in both. */
export const foldMarks = (text: string): string =>
  text.replace(/[«»“”„‟‘’‚‹›‑\n\t]|[^\S ]/gu, (sign) => FORMS[sign] ?? ' ');
