import type { SourceRow, StatementRow } from '@dixit/model';
import type { Catalogue } from './catalogue.ts';
import { fill } from './template.ts';
import { timeWords } from './time.ts';

export type AttributedStatement = Pick<StatementRow, 'act' | 'addressee'> & {
  readonly relay: readonly string[];
  readonly speaker: Pick<StatementRow['speaker'], 'name' | 'mentionText' | 'role'>;
};
export type CitedSource = Pick<SourceRow, 'title' | 'outlet' | 'published'> & { readonly url?: string | null };

/** « Dario Kessel, porte-parole du palais, déclare à Radio Levant, par Infovigie ». */
export function attributionOf(statement: AttributedStatement, catalogue: Catalogue): string {
  const { citation, speechVerbs, locale } = catalogue;
  const verb = speechVerbs[statement.act];
  const head =
    statement.addressee === null
      ? `${speakerOf(statement, catalogue)} ${verb.plain}`
      : `${speakerOf(statement, catalogue)} ${verb.to} ${statement.addressee}`;
  if (statement.relay.length === 0) return head;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(statement.relay);
  return `${head}, ${fill(citation.via, { names }, {})}`;
}

/** Name and office, with the comma that closes an office: « Dario Kessel, porte-parole, ». */
function speakerOf({ speaker }: AttributedStatement, { citation }: Catalogue): string {
  const name = speaker.name ?? speaker.mentionText;
  if (name === null) return citation.speakerUnknown;
  return hasOwnRole(name, speaker.role) ? `${fill(citation.role, { name, role: speaker.role ?? '' }, {})},` : name;
}

function hasOwnRole(name: string, role: string | null): boolean {
  return role !== null && role !== '' && !name.toLowerCase().includes(role.toLowerCase());
}

/** The words, who said them, and where they stand, on one line. */
export function citationOf(
  statement: Pick<StatementRow, 'text'> & Pick<AttributedStatement, 'speaker'>,
  source: CitedSource,
  catalogue: Catalogue,
): string {
  const { citation, typography } = catalogue;
  const name = statement.speaker.name ?? statement.speaker.mentionText ?? citation.speakerUnknown;
  const role = statement.speaker.role;
  const title = source.title === null ? '' : fill(typography(citation.title), { title: source.title }, {});
  const where = [
    hasOwnRole(name, role) ? fill(citation.role, { name, role: role ?? '' }, {}) : name,
    source.outlet ?? '',
    title,
    timeWords(source.published, catalogue),
    source.url ?? '',
  ];
  const words = fill(typography(citation.quoted), { text: statement.text }, {});
  return `${words} — ${where.filter((part) => part !== '').join(', ')}`;
}
