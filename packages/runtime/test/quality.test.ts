import { extract } from '@dixit/extract';
import { ingest } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import { type Extraction, type Source, verifySpans } from '@dixit/model';
import { type Gold, demoDocuments, demoGold } from '@dixit/testing/demo';
import { jaccard, scoreStatements } from '@dixit/testing/score';
import { beforeAll, describe, expect, it } from 'vitest';

/**
 * Floors of the engine on the demo corpus, per language, in percent: a little below what is reached,
 * so that quality cannot fall unseen. Raise them when the engine gets better; never lower them unsaid.
 */
const FLOORS = {
  fr: {
    f1: 80,
    recall: 80,
    speakerSpan: 95,
    speakerName: 80,
    cue: 85,
    kind: 85,
    expressions: 70,
    figures: 60,
    events: 92,
  },
  en: {
    f1: 80,
    recall: 80,
    speakerSpan: 90,
    speakerName: 80,
    cue: 85,
    kind: 85,
    expressions: 70,
    figures: 60,
    events: 75,
  },
} as const;

interface Read {
  source: Source;
  extraction: Extraction;
  gold: Gold;
}

let corpus: Read[] = [];

beforeAll(async () => {
  corpus = await Promise.all(
    demoDocuments().map(async ({ file, bytes, url, outlet, published }) => {
      const options = {
        name: file,
        url: url ?? null,
        outlet: outlet ?? null,
        published: published ?? null,
        retrievedAt: '2025-12-01T00:00:00Z',
      };
      const source = await ingest(bytes, options, { locales });
      return { source, extraction: extract(source, locales.get(source.language)), gold: demoGold(file, source.text) };
    }),
  );
});

const plainSpaces = (text: string) => text.replace(/\s/gu, ' ');
const percent = (value: number) => Math.round(value * 1000) / 10;

/** Gold statements of several documents moved apart, so that one score covers them all. */
function together(reads: readonly Read[]) {
  let offset = 0;
  const gold: Gold['statements'] = [];
  const predicted: Extraction['statements'] = [];
  for (const read of reads) {
    const at = offset;
    const move = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + at,
      end: span.end + at,
    });
    gold.push(
      ...read.gold.statements.map((statement) => ({
        ...statement,
        parts: statement.parts.map(move),
        cue: statement.cue && move(statement.cue),
        speaker: statement.speaker && move(statement.speaker),
      })),
    );
    predicted.push(
      ...read.extraction.statements.map((statement) => ({
        ...statement,
        parts: statement.parts.map(move),
        cue: statement.cue && { ...statement.cue, span: move(statement.cue.span) },
        speaker: { ...statement.speaker, mention: statement.speaker.mention && move(statement.speaker.mention) },
      })),
    );
    offset += read.source.text.length + 1;
  }
  return scoreStatements(gold, predicted);
}

describe.each(['fr', 'en'] as const)('the demo corpus in %s', (language) => {
  const floors = FLOORS[language];
  const reads = () => corpus.filter(({ gold }) => gold.language === language);

  it('finds who said what', () => {
    const score = together(reads());
    const reached = {
      f1: percent(score.f1),
      recall: percent(score.recall),
      speakerSpan: percent(score.speakerSpan),
      speakerName: percent(score.speakerName),
      cue: percent(score.cue),
      kind: percent(score.kind),
    };
    for (const [measure, value] of Object.entries(reached)) {
      expect(value, `${measure}: ${JSON.stringify(reached)}`).toBeGreaterThanOrEqual(
        floors[measure as keyof typeof reached],
      );
    }
  });

  it('falls into few traps', () => {
    const hit = reads().flatMap(({ gold, extraction }) =>
      gold.traps.filter(({ span }) =>
        extraction.statements.some(
          ({ parts }) =>
            jaccard(parts, [span]) > 0.5 && !gold.statements.some((statement) => jaccard(statement.parts, parts) > 0.3),
        ),
      ),
    );
    const all = reads().flatMap(({ gold }) => gold.traps).length;
    expect(hit.length, hit.map(({ why }) => why).join('; ')).toBeLessThanOrEqual(Math.ceil(all * 0.1));
  });

  it('reads times', () => {
    const wanted = reads().flatMap(({ gold, extraction }) =>
      gold.expressions.map((expression) =>
        extraction.temporals.some(
          ({ span, value }) => jaccard([span], [expression.span]) > 0 && value === expression.value,
        ),
      ),
    );
    expect(percent(wanted.filter(Boolean).length / wanted.length)).toBeGreaterThanOrEqual(floors.expressions);
  });

  it('reads figures', () => {
    const wanted = reads().flatMap(({ gold, extraction }) =>
      gold.figures.map((figure) =>
        extraction.figures.some(({ span, value }) => jaccard([span], [figure.span]) > 0 && value === figure.value),
      ),
    );
    expect(percent(wanted.filter(Boolean).length / wanted.length)).toBeGreaterThanOrEqual(floors.figures);
  });

  it('finds events with their type and stage', () => {
    const wanted = reads().flatMap(({ gold, extraction }) =>
      gold.events.map((event) =>
        extraction.events.some(
          ({ type, stages, spans }) =>
            type === event.type &&
            stages.some(({ stage }) => stage === event.stage) &&
            spans.some((span) => jaccard([span], [event.trigger]) > 0),
        ),
      ),
    );
    expect(percent(wanted.filter(Boolean).length / wanted.length)).toBeGreaterThanOrEqual(floors.events);
  });
});

describe('every document of the demo corpus', () => {
  it('has its language, title and date', () => {
    const wrong = corpus.flatMap(({ source, gold }) =>
      source.language === gold.language &&
      plainSpaces(source.title?.value ?? '') === plainSpaces(gold.title) &&
      (gold.published === null || source.published?.edtf?.startsWith(gold.published) === true)
        ? []
        : [
            {
              article: gold.article,
              language: source.language,
              title: source.title?.value,
              published: source.published?.edtf,
            },
          ],
    );
    expect(wrong).toEqual([]);
  });

  it('has no statement from page furniture', () => {
    const wrong = corpus.flatMap(({ source, extraction }) =>
      extraction.statements.flatMap(({ parts, text }) =>
        source.blocks.some(
          ({ kind, span }) =>
            kind === 'boilerplate' && parts.some((part) => part.start < span.end && span.start < part.end),
        )
          ? [text]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has only spans that hold their words', () => {
    expect(corpus.flatMap(({ source, extraction }) => verifySpans(source, extraction))).toEqual([]);
    expect(corpus.flatMap(({ source }) => verifySpans(source, source))).toEqual([]);
  });
});
