import type { RouterOutputs } from '@dixit/client';
import { quoted, wrap } from '../output/quote.ts';
import { type RowLayout, publishedWords } from '../rows.ts';

type Entry = RouterOutputs['event']['timeline']['entries'][number];

/** When, who, where; the stages claimed; the words. */
export const TIMELINE: RowLayout<Entry> = {
  columns: ['at', 'time.edtf', 'stage', 'claim', 'holder.name', 'source.outlet', 'text', 'kind', 'id', 'source.id'],
  human(entry, { output, phrases, messages }) {
    const { paint, width } = output;
    const { holder, act, source, stages, time } = entry;
    const outlet = source.outlet ?? source.title ?? source.id;
    const when = time === null ? publishedWords(source, { phrases, messages }) : phrases.day(time);
    const isReport = holder === null || act === null;
    const who = isReport
      ? messages.byItself(outlet)
      : `${phrases.attribution({ ...entry, speaker: holder, act })} · ${outlet}`;
    const claims = [...new Set(stages.map(({ stage, claim }) => `${phrases.stage(stage)} · ${phrases.claim(claim)}`))];
    const conditions = stages.flatMap(({ condition }) => (condition === null ? [] : [condition.text]));
    const words = entry.kind === 'statement' ? quoted(entry.text, source.language) : entry.text;
    return [
      `${paint.bold(when)} · ${who}`,
      ...claims.map((claim) => `  ${paint.bold(claim)}`),
      ...conditions.map((text) => `  ${messages.onCondition(quoted(text, source.language))}`),
      wrap(words.replaceAll(/\s*\n\s*/gu, ' '), width, '  '),
      `  ${paint.dim(entry.id)}`,
      '',
    ].join('\n');
  },
};
