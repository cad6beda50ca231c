import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotateOutput } from '@dixit/model';
import { createRuntime, readEnv } from '@dixit/runtime';
import { evaluatePages } from '../pages/evaluate.ts';
import { scoreEvents } from '../score-events.ts';
import { type DevelopmentSet, type GoldLine, readGold, shortName } from '../sets.ts';
import type { EvalError } from './errors.ts';
import { eventErrors } from './event-errors.ts';
import { type Figures, type Measured, percent } from './figures.ts';
import { ownQuoteFigures } from './own-score.ts';
import { printScore, scoreQuotes, scoreTime, timeErrors } from './scorers.ts';
import { speechErrors } from './speech-errors.ts';
import { speechFigures } from './speech.ts';
import { timeErrorsInContext } from './time-errors.ts';

interface Evaluated {
  measured: Measured;
  errors: () => Promise<EvalError[]>;
  /** Prints the scorer's own table. */
  full: () => Promise<void>;
}

/** Runs the engine over one set; `file` takes its predictions. */
export async function evaluate(set: DevelopmentSet, folder: string, file: string): Promise<Evaluated> {
  if (set.scorer === 'pages') return await evaluateRawPages(set);
  const golds = readGold(set.path);
  const since = performance.now();
  const { found, failed } = await annotateAll(golds);
  const seconds = (performance.now() - since) / 1000;
  writeFileSync(file, [...found.values()].map((line) => `${JSON.stringify(line)}\n`).join(''));
  const scorer = join(folder, `score-${set.scorer}.mjs`);
  const flag = set.scorer === 'quotes' ? '--speech-only' : '--join';
  return {
    measured: {
      set: shortName(set),
      scorer: set.scorer,
      texts: golds.length,
      characters: golds.reduce((sum, { text }) => sum + text.length, 0),
      seconds,
      failed,
      figures: await figuresOf(set, scorer, file, { golds, found }),
    },
    errors: async () => {
      if (set.scorer === 'time') return timeErrorsInContext(await timeErrors(scorer, set.path, file), golds, found);
      return golds.flatMap((gold) => {
        const { quotes = [], events = [] } = found.get(gold.id) ?? {};
        return set.scorer === 'quotes' ? speechErrors(gold, quotes) : eventErrors(gold, events);
      });
    },
    full: async () => {
      if (set.scorer !== 'events' && existsSync(scorer)) await printScore(scorer, [set.path, file, flag]);
    },
  };
}

async function evaluateRawPages(set: DevelopmentSet): Promise<Evaluated> {
  const since = performance.now();
  const { figures, texts, characters, errors, table } = await evaluatePages(set.path);
  const seconds = (performance.now() - since) / 1000;
  return {
    measured: { set: shortName(set), scorer: 'pages', texts, characters, seconds, failed: 0, figures },
    errors: () => Promise.resolve(errors),
    full: () => {
      process.stdout.write(`${table}\n`);
      return Promise.resolve();
    },
  };
}

interface Read {
  golds: readonly GoldLine[];
  found: ReadonlyMap<string, AnnotateOutput>;
}

async function figuresOf(set: DevelopmentSet, scorer: string, file: string, { golds, found }: Read): Promise<Figures> {
  if (set.scorer === 'events') return eventFigures(golds, found);
  if (set.scorer === 'time') {
    const negatives = golds.filter(({ expressions }) => expressions?.length === 0);
    const clean = negatives.filter(({ id }) => found.get(id)?.expressions.length === 0);
    return {
      ...(await scoreTime(scorer, set.path, file)),
      ...(negatives.length === 0 ? {} : { negatives: negatives.length, 'kept clean': clean.length }),
    };
  }
  const quotes = new Map([...found].map(([id, line]) => [id, line.quotes]));
  if (!existsSync(scorer)) return { ...ownQuoteFigures(golds, quotes), ...speechFigures(golds, quotes) };
  const scored = await scoreQuotes(scorer, set.path, file);
  return 'gold all' in scored ? { ...scored, ...speechFigures(golds, quotes) } : scored;
}

function eventFigures(golds: readonly GoldLine[], found: ReadonlyMap<string, AnnotateOutput>): Figures {
  const score = scoreEvents(golds, new Map([...found].map(([id, { events }]) => [id, events])));
  const typed = score.actorOf > 0;
  return {
    'with event': score.withEvent,
    'some given': percent(score.given, score.withEvent),
    ...(score.without === 0
      ? {}
      : { 'without event': score.without, 'kept clean': percent(score.without - score.wronglyGiven, score.without) }),
    ...(typed
      ? {
          type: percent(score.type, score.withEvent),
          actor: percent(score.actor, score.actorOf),
          recipient: percent(score.recipient, score.recipientOf),
          'actor and recipient': percent(score.both, score.actorOf),
        }
      : {}),
  };
}

async function annotateAll(
  golds: readonly GoldLine[],
): Promise<{ found: Map<string, AnnotateOutput>; failed: number }> {
  const { annotator } = createRuntime(readEnv());
  const found = new Map<string, AnnotateOutput>();
  let failed = 0;
  for (const { id, text, lang, reference, publicationDate, date } of golds) {
    const when = reference ?? publicationDate ?? date?.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
    try {
      const input = { id, text, ...(lang ? { lang } : {}), ...(when ? { reference: when } : {}) };
      found.set(id, await annotator.annotate(input));
    } catch (error) {
      failed += 1;
      if (failed === 1)
        process.stderr.write(`${id}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    }
  }
  return { found, failed };
}
