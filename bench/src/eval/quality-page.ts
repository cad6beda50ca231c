import type { Measured } from './figures.ts';
import type { Stamp } from './last-run.ts';
import { markdownTable } from './markdown-table.ts';
import { PEERS } from './peers.ts';
import { REMAINING_EVENTS, REMAINING_EVENTS_TEXT } from './remaining-events.ts';
import { REMAINING_STATEMENTS } from './remaining-statements.ts';
import { TARGETS, isReached } from './targets.ts';

/** `docs/quality.md`: what is measured, what is reached, what should be, and what others reach. */
export function qualityPage(measured: readonly Measured[], { date, commit }: Stamp): string {
  const of = (set: string) => measured.find((one) => one.set === set)?.figures;
  const targets = TARGETS.flatMap((target) => {
    const now = target.read(of);
    const sign = target.reached === 'least' ? '≥' : '≤';
    return now === undefined
      ? []
      : [
          [
            target.set,
            target.measure,
            target.unit === '' ? String(now) : now.toFixed(1),
            `${sign} ${target.reach}`,
            isReached(target, now) ? 'yes' : 'no',
          ],
        ];
  });
  const figure = (set: Measured, name: string): string => {
    const value = set.figures[name];
    return value === undefined ? '–' : /^(?:gold|pages|facts$|times)/u.test(name) ? String(value) : value.toFixed(1);
  };
  const speech = measured.filter(({ figures }) => 'ggt@0.8 all F1' in figures);
  const time = measured.filter(({ figures }) => 'relaxed F1' in figures);
  return `${INTRODUCTION.replace('DATE', date.slice(0, 10)).replace('COMMIT', commit)}
## Targets

${TARGETS_TEXT}
${markdownTable(['set', 'figure', 'reached', 'target', 'met'], targets)}

## Statements

${STATEMENTS_TEXT}
${markdownTable(
  ['set', 'kind', 'gold', 'ggt 0.3', 'ggt 0.8', 'Jaccard 0.8', 'exact'],
  speech.flatMap((set) =>
    KINDS.filter((kind) => `gold ${kind}` in set.figures).map((kind) => [
      set.set,
      kind,
      figure(set, `gold ${kind}`),
      ...RULES.map((rule) => figure(set, `${rule} ${kind} F1`)),
    ]),
  ),
)}

Who, by which word, to whom, on what ggt 0.8 matched:

${markdownTable(
  ['set', 'mention', 'name', 'resolved', 'cue', 'addressee'],
  speech.map((set) => [
    set.set,
    ...['speaker span', 'speaker name', 'speaker resolved', 'cue', 'addressee'].map((name) =>
      figure(set, `ggt@0.8 ${name}`),
    ),
  ]),
)}

${CONFIDENCE_TEXT}
${markdownTable(
  ['set', 'clear: share', 'right', 'likely: share', 'right', 'possible: share', 'right'],
  speech.map((set) => [
    set.set,
    ...['clear', 'likely', 'possible'].flatMap((tier) => [figure(set, `${tier} share`), figure(set, `${tier} right`)]),
  ]),
)}

What others have published, on their own data and by their own rules, so that no line compares with another:

${markdownTable(PEERS.statements.head, PEERS.statements.rows)}

${REMAINING_STATEMENTS}
## Time

${TIME_TEXT}
${markdownTable(
  ['set', 'gold', 'span F1, strict', 'span F1, relaxed', 'value F1'],
  time.map((set) => [set.set, ...['gold', 'strict F1', 'relaxed F1', 'value F1'].map((name) => figure(set, name))]),
)}

The same sets and scorer, span F1 relaxed / value F1:

${markdownTable(PEERS.time.head, PEERS.time.rows)}

## Events

${EVENTS_TEXT}
${markdownTable(
  ['set', 'some given', 'kept clean', 'type', 'actor', 'recipient', 'both'],
  measured
    .filter(({ scorer }) => scorer === 'events')
    .map((set) => [
      set.set,
      ...['some given', 'kept clean', 'type', 'actor', 'recipient', 'actor and recipient'].map((name) =>
        figure(set, name),
      ),
    ]),
)}

## Times and events: what remains, by class

${REMAINING_EVENTS_TEXT}
${markdownTable(['set', 'error', 'class', 'how many'], REMAINING_EVENTS)}

## Pages

${PAGES_TEXT}
${markdownTable(
  ['set', 'pages', 'right', 'found', 'added', 'facts', 'right', 'time'],
  measured
    .filter(({ scorer }) => scorer === 'pages')
    .map((set) => [
      set.set,
      ...['pages', 'pages right', 'found', 'added', 'facts', 'facts right', 'times Readability'].map((name) =>
        figure(set, name),
      ),
    ]),
)}
`;
}

const KINDS = ['all', 'direct', 'indirect', 'mixed'] as const;
const RULES = ['ggt@0.3', 'ggt@0.8', 'jac@0.8', 'exact'] as const;

const INTRODUCTION = `# Quality

Measured on DATE at commit COMMIT by \`pnpm eval FOLDER --write\`, which writes this page: every set in one run, with one configuration.
Shares are in percent. The sets are texts of others with gold annotation; none of their text is in this repository, and no rule of the
engine is made for one of them. They were read while the rules were written, so these are figures of development: expect less on
unseen text. What guards the engine from falling back are floors on the project's own corpus, in
[\`packages/runtime/test/quality.test.ts\`](../packages/runtime/test/quality.test.ts).
`;

const TARGETS_TEXT = `Speaker and cue count on the statements that ggt 0.8 matched, except on ud-silver (Jaccard 0.8).
`;

const STATEMENTS_TEXT = `fr-news: 13 French articles, annotated by hand. polnear-dev: 84 English articles (PolNeAR, those attributions that have a cue of
speech). ud-silver: sentences of treebanks, statements derived from the trees; only recall tells, as not every statement is in the gold.
Statements that may be found but need not (tier 2) count neither way.

F1 by rule. ggt: the rule of the Gender Gap Tracker, characters in common by characters of the gold, above 0.3 or 0.8; one-sided, an
over-long content costs nothing. Jaccard: characters in common by characters of both, at least 0.8. exact: same ends, marks and
punctuation aside.
`;

const CONFIDENCE_TEXT = `Confidence: the share of the output in each tier, and how much of it is right: it meets a statement of either tier by ggt 0.3, one to one,
and the mention of its speaker is right. On ud-silver too low by what the gold lacks.
`;

const TIME_TEXT = `Dates, clock times and ranges; a date beside its clock time counts as one, in gold and output alike. fr-timebank and en-aquaint are
news. The others are out of the test suites of libraries, whose conventions differ in places from those of news.
`;

const EVENTS_TEXT = `The first event of a sentence. Type: PLOVER's; actor and recipient: a head word of a name in common; both: everybody whom the gold names.
Kept clean: sentences without event that get none.
`;

const PAGES_TEXT = `Raw pages beside the lines that a person took out of them, less captions, credits, bylines and "read also". Found: words of these lines
that stand in the body that was read, by runs of four; added: words of that body that stand in none of them. A page is right with at
least 98 % found and at most 2 % added. One page's reference is its head alone, and cannot be right. Facts: title, byline, publisher, day
of publication and of change, where the page has them. Time: of all reading, by that of parsing with linkedom and Readability alone.
`;
