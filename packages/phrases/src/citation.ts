import type { SourceRow, StatementRow } from '@dixit/model';
import type { Catalogue } from './catalogue.ts';
import { joinedBy } from './formats.ts';
import { fill } from './template.ts';
import { timeWords } from './time.ts';
import { capitalise } from './typography.ts';

export type NamedSpeaker = Pick<StatementRow['speaker'], 'name' | 'mentionText' | 'role'>;
export type AttributedStatement = Pick<StatementRow, 'act' | 'addressee'> & {
  readonly relay: readonly string[];
  readonly speaker: NamedSpeaker;
};
export type CitedSource = Pick<SourceRow, 'title' | 'outlet' | 'published'> & { readonly url?: string | null };

/** « Dario Kessel, porte-parole du palais, déclare à Radio Levant, par Infovigie ». */
export function attributionOf(statement: AttributedStatement, catalogue: Catalogue): string {
  const { citation, speechVerbs, locale, joined, language } = catalogue;
  const verb = speechVerbs[statement.act];
  const speaker = capitalise(speakerOf(statement, catalogue), language);
  const head =
    statement.addressee === null ? `${speaker} ${verb.plain}` : `${speaker} ${joined(verb.to, statement.addressee)}`;
  const relay = statement.relay.filter((name) => name !== statement.addressee);
  if (relay.length === 0) return head;
  const names = joinedBy('conjunction', relay, locale);
  return `${head}, ${fill(citation.via, { names }, {})}`;
}

/** Name and office, with the comma that closes an office: « Dario Kessel, porte-parole, ». */
function speakerOf({ speaker }: AttributedStatement, catalogue: Catalogue): string {
  const [name, role] = [speakerName(speaker, catalogue), speakerRole(speaker, catalogue)];
  return role === null ? name : `${fill(catalogue.citation.role, { name, role }, {})},`;
}

/** « texte » is no name, as « palais Haldren » is: « Le texte » reads as it stands in the article. */
export function speakerName({ name, mentionText }: NamedSpeaker, { citation }: Catalogue): string {
  const isCommon = name !== null && !/\p{Lu}/u.test(name);
  return (isCommon ? mentionText : null) ?? name ?? mentionText ?? citation.speakerUnknown;
}

export function speakerRole(speaker: NamedSpeaker, catalogue: Catalogue): string | null {
  const { role } = speaker;
  if (role === null || role === '') return null;
  return speakerName(speaker, catalogue).toLowerCase().includes(role.toLowerCase()) ? null : role;
}

/** The words, who said them, and where they stand, on one line; reported speech is said to be that. */
export function citationOf(
  statement: Pick<StatementRow, 'text'> & Partial<Pick<StatementRow, 'kind'>> & Pick<AttributedStatement, 'speaker'>,
  source: CitedSource,
  catalogue: Catalogue,
): string {
  const { citation, typography, words: known } = catalogue;
  const name = speakerName(statement.speaker, catalogue);
  const role = speakerRole(statement.speaker, catalogue);
  const title = source.title === null ? '' : fill(typography(citation.title), { title: source.title }, {});
  const who = role === null ? name : fill(citation.role, { name, role }, {});
  const { kind = 'direct' } = statement;
  const where = [
    kind === 'direct' ? who : `${who} (${known.kind[kind]})`,
    source.outlet ?? '',
    title,
    timeWords(source.published, catalogue),
    source.url ?? '',
  ];
  const words = fill(typography(citation.quoted), { text: statement.text }, {});
  return `${words} — ${where.filter((part) => part !== '').join(', ')}`;
}
