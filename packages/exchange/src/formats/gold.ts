import { type Source, type Span, type Statement, placeInTime } from '@dixit/model';
import { jsonl } from '../jsonl.ts';
import type { ExportJob, Write } from '../format.ts';

/**
 * Sources that were reviewed through, as sets to measure an engine on: a line a document, what was accepted, edited or
 * added as its quotes, what was rejected as its traps. A document with a statement that nobody has decided on is left out.
 */
export const writeGold: Write = (job) => jsonl(goldLines(job));

async function* goldLines(job: ExportJob): AsyncGenerator<readonly unknown[]> {
  for await (const items of job.sources()) {
    const lines: unknown[] = [];
    for (const { source } of items) {
      const statements = await job.statementsIn(source.id);
      if (isReviewed(statements)) lines.push(goldOf(source, statements));
    }
    yield lines;
  }
}

/** Somebody has decided on every statement of it, and there is one at least. */
const isReviewed = (statements: readonly Statement[]): boolean =>
  statements.length > 0 && statements.every(({ review }) => review.verdict !== 'unreviewed');

type Range = [start: number, end: number];

const range = ({ start, end }: Span): Range => [start, end];
const whole = (parts: readonly Span[]): Range => [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];

function goldOf(source: Source, statements: readonly Statement[]): object {
  const anchored = statements.filter(({ parts }) => parts.length > 0);
  const order = (a: Statement, b: Statement): number => whole(a.parts)[0] - whole(b.parts)[0];
  const reviewers = new Set(statements.flatMap(({ review }) => review.by ?? []));
  const day = placeInTime(source.published)?.slice(0, 10);
  return {
    id: source.id,
    lang: source.language,
    ...(source.publisher && { publisher: source.publisher.value.name }),
    ...(source.title && { title: source.title.value }),
    ...(source.bylines[0] && { byline: source.bylines[0].value }),
    ...(day !== undefined && { publicationDate: day }),
    reviewedBy: [...reviewers].sort(),
    text: source.text,
    quotes: anchored
      .filter(({ review }) => review.verdict !== 'rejected')
      .sort(order)
      .map((statement) => quoteOf(statement, source)),
    traps: anchored
      .filter(({ review }) => review.verdict === 'rejected')
      .sort(order)
      .map(({ parts }) => ({ span: whole(parts), text: source.text.slice(...whole(parts)), why: 'rejected' })),
  };
}

/**
 * What any good extractor must find: words in quotation marks, or a verb or preposition that attributes. What stands
 * under a noun, a feeling or no cue at all may be found, and costs nothing where it is not.
 */
function isFirstTier({ kind, cue, act }: Statement): boolean {
  if (kind === 'direct') return true;
  return act !== 'desire' && (cue?.form === 'verb' || cue?.form === 'preposition' || cue?.form === 'colon');
}

function quoteOf(statement: Statement, source: Source): object {
  const { id, kind, act, parts, cue, speaker, addressee, target, medium, relay, nestedIn, continues } = statement;
  const content = whole(parts);
  const speechCue = isFirstTier(statement);
  return {
    id,
    tier: speechCue ? 1 : 2,
    speechCue,
    where: WHERE[source.blocks[statement.blockIndex]?.kind ?? ''] ?? 'body',
    type: kind,
    act,
    content,
    contentText: source.text.slice(...content),
    ...(parts.length > 1 && { contentParts: parts.map(range) }),
    cue: cue && range(cue.span),
    cueText: cue && cue.text,
    speaker: speaker.mention && range(speaker.mention),
    speakerText: speaker.mentionText,
    speakerResolved: speaker.name,
    speakerType: SPEAKER[speaker.type] ?? speaker.type,
    addressee: addressee && range(addressee.span),
    addresseeText: addressee && addressee.text,
    medium: medium && medium.text,
    relay: relay.map(({ text }) => text),
    ...(target && { target: target.text }),
    ...(nestedIn !== null && { nestedIn }),
    ...(continues !== null && { continues }),
  };
}

const WHERE: Readonly<Record<string, string>> = { headline: 'headline', crosshead: 'heading' };
const SPEAKER: Readonly<Record<string, string>> = { country: 'institution' };
