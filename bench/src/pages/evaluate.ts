import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import type { EvalError } from '../eval/errors.ts';
import { type Figures, percent, shareToPercent } from '../eval/figures.ts';
import { resultTable } from '../result-table.ts';
import { type FactCheck, type PageFacts, checkFacts } from './metadata.ts';
import { readReferencePages } from './reference.ts';
import { timesReadability } from './time.ts';
import { type PageScore, scorePage } from './score.ts';

/** What is asked of a page: this much of its reference found, and no more than that beside it. */
const FOUND = 0.98;
const ADDED = 0.02;
const BODY: ReadonlySet<string> = new Set(['headline', 'standfirst', 'crosshead', 'paragraph', 'update']);

interface ScoredPage extends PageScore {
  id: string;
  facts: FactCheck[];
}

export interface PagesEvaluated {
  figures: Figures;
  texts: number;
  characters: number;
  errors: EvalError[];
  /** A line a page. */
  table: string;
}

/** Reads the raw pages of a folder and compares body and metadata with what a person took out of them. */
export async function evaluatePages(folder: string): Promise<PagesEvaluated> {
  const facts = readFacts(join(folder, 'gold.jsonl'));
  const pages: ScoredPage[] = [];
  let characters = 0;
  const references = await readReferencePages(folder);
  for (const reference of references) {
    const options = { name: reference.id, mediaType: 'text/html', retrievedAt: '2025-01-01T00:00:00Z' };
    const source = await ingest(reference.html, options, { locales });
    const body = source.blocks.filter(({ kind }) => BODY.has(kind));
    characters += reference.html.length;
    pages.push({
      id: reference.id,
      facts: checkFacts(source, facts.get(reference.id) ?? {}),
      ...scorePage(
        reference,
        body.map(({ span }) => source.text.slice(span.start, span.end)),
      ),
    });
  }
  const checks = pages.flatMap((page) => page.facts);
  return {
    texts: pages.length,
    characters,
    figures: {
      pages: pages.length,
      'pages right': pages.filter(isRight).length,
      found: shareToPercent(mean(pages.map((page) => page.found))),
      added: shareToPercent(mean(pages.map((page) => page.added))),
      facts: checks.length,
      'times Readability': Math.round((await timesReadability(references.map(({ html }) => html))) * 100) / 100,
      'facts right': percent(checks.filter((check) => check.isRight).length, checks.length),
    },
    errors: pages.flatMap(errorsOf),
    table: resultTable(
      ['page', 'found', 'added', 'paragraphs', 'facts', ''],
      pages.map((page) => [
        page.id,
        (page.found * 100).toFixed(1),
        (page.added * 100).toFixed(1),
        `${page.paragraphs}/${page.of}`,
        `${page.facts.filter((check) => check.isRight).length}/${page.facts.length}`,
        isRight(page) ? 'right' : '',
      ]),
    ),
  };
}

const isRight = ({ found, added }: PageScore): boolean => found >= FOUND && added <= ADDED;
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function errorsOf({ id, missing, surplus, facts }: ScoredPage): EvalError[] {
  const error = (kind: string, line: string): EvalError => ({ kind, id, at: 0, weight: line.length, lines: [line] });
  return [
    ...missing.map((line) => error('line missed', line)),
    ...surplus.map((line) => error('line added', line)),
    ...facts
      .filter((check) => !check.isRight)
      .map(({ field, expected, read }) => error(field, `${expected} | ${read}`)),
  ];
}

function readFacts(path: string): Map<string, PageFacts> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as PageFacts & { id: string }).map((one) => [one.id, one]));
}
