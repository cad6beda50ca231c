import { CLOSED_VALUES, QUERY_FIELDS, type QueryField } from '@dixit/model/query';
import { type OptionSpec, valued } from './option-spec.ts';

/** `--lang` is the language of the interface, so that the field of that name is `--language`. */
type OptionOf<F extends QueryField> = F extends 'lang' ? 'language' : F;
export type GrammarOption = { [F in QueryField]: OptionOf<F> }[QueryField];

export const optionOfField = (field: QueryField): GrammarOption => (field === 'lang' ? 'language' : field);

const PLACEHOLDERS: Partial<Record<QueryField, string>> = {
  about: 'WHAT',
  src: 'OUTLET',
  lang: 'TAG',
  since: 'DATE',
  until: 'DATE',
  event: 'ID',
  tag: 'TAG',
  note: 'WORDS',
};
/** Fields whose values a database can name. */
const NAMED: ReadonlySet<QueryField> = new Set(['by', 'about', 'to', 'via', 'src', 'lang', 'tag']);

/** Every field of the query grammar as an option: `--by NAME` is `by:NAME`. */
export const GRAMMAR_OPTIONS = Object.fromEntries(
  (Object.keys(QUERY_FIELDS) as QueryField[]).map((field) => {
    const choices = CLOSED_VALUES[field];
    return [
      optionOfField(field),
      choices
        ? valued(field.toUpperCase(), { choices })
        : valued(PLACEHOLDERS[field] ?? 'NAME', NAMED.has(field) ? { completes: field } : {}),
    ];
  }),
) as Record<GrammarOption, OptionSpec>;
