import { confidenceMarks, extract } from '@dixit/extract';
import { blocksOf, ingest } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import type { Source, Statement } from '@dixit/model';
import { aSource } from '@dixit/testing';
import { demoDocuments, demoGold } from '@dixit/testing/demo';
import { meet, pairs } from '../eval/ranges.ts';
import { type GoldQuote, type Range, readGold } from '../sets.ts';

/** A statement that the engine made of a document with gold. */
export interface Judged {
  set: string;
  document: string;
  marks: readonly string[];
  /** It meets a statement of either tier by 30 % of its characters, one to one, and its speaker's mention is right. */
  isRight: boolean;
}

type Gold = Pick<GoldQuote, 'content' | 'contentParts' | 'speaker' | 'speakerText'>;

/** The statements of a gold file of quotes. */
export function judgedFile(set: string, path: string): Judged[] {
  return readGold(path).flatMap(({ id, text, lang = '', quotes = [] }) => {
    const locale = locales.get(lang);
    if (locale === null) return [];
    const source = aSource({ text, language: lang, published: null, blocks: blocksOf(text, locale) });
    return judged({ set, document: id }, source, quotes);
  });
}

/** The statements of the project's own articles. */
export async function judgedDemo(): Promise<Judged[]> {
  const all = demoDocuments().map(async ({ file, bytes }) => {
    const source = await ingest(bytes, { name: file, retrievedAt: '2025-12-01T00:00:00Z' }, { locales });
    const golds = demoGold(file, source.text).statements.map(({ parts, content, speaker }) => ({
      content: range(content),
      contentParts: parts.map(range),
      speaker: speaker && range(speaker),
    }));
    return judged({ set: 'demo', document: file }, source, golds);
  });
  return (await Promise.all(all)).flat();
}

function judged(of: Pick<Judged, 'set' | 'document'>, source: Source, golds: readonly Gold[]): Judged[] {
  const { statements } = extract(source, locales.get(source.language));
  const goldOf = pairs(
    golds,
    statements.map(({ parts }) => ({
      content: [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0] as Range,
      contentParts: parts.map(range),
    })),
  );
  return statements.map((statement, i) => ({
    ...of,
    marks: confidenceMarks(statement),
    isRight: isRight(statement, golds[goldOf.get(i) ?? -1]),
  }));
}

function isRight({ speaker }: Statement, gold: Gold | undefined): boolean {
  if (!gold) return false;
  const mention = speaker.mention && range(speaker.mention);
  return gold.speaker || gold.speakerText ? meet(gold.speaker, mention) : mention === null;
}

const range = ({ start, end }: { start: number; end: number }): Range => [start, end];
