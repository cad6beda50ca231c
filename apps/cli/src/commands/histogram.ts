import type { Histogram } from '@dixit/model';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { aligned } from '../output/table.ts';
import { queryText } from '../query.ts';

const CELLS = { direct: '█', mixed: '▓', indirect: '░' } as const;
const KINDS = ['direct', 'mixed', 'indirect'] as const;

/** How many statements of each form fall into each stretch of time. */
export async function run(context: Context): Promise<number> {
  const { output, args } = context;
  const { statement } = await context.client();
  const histogram = await statement.histogram.query({ q: queryText(args) });
  await output.document(histogram, () => bars(histogram, context), {
    rows: histogram.bins,
    columns: ['start', 'end', 'direct', 'indirect', 'mixed'],
  });
  return EXIT.done;
}

function bars({ bins, undated }: Histogram, { output, phrases, messages }: Context): string {
  const totals = bins.map(({ direct, indirect, mixed }) => direct + indirect + mixed);
  const most = Math.max(1, ...totals);
  const room = Math.max(10, output.width - 30);
  const lines = bins.flatMap((bin, i) => {
    const total = totals[i] ?? 0;
    if (total === 0) return [];
    const bar = KINDS.map((kind) => CELLS[kind].repeat(Math.round((bin[kind] / most) * room))).join('');
    return [[`  ${phrases.date(bin.start)}`, phrases.number(total), bar]];
  });
  const legend = KINDS.map((kind) => `${CELLS[kind]} ${phrases.kind(kind)}`).join('  ');
  const rest = undated === 0 ? [] : [`  ${messages.undated(phrases.count('statement', undated))}`];
  return [...(lines.length > 0 ? [aligned(lines)] : []), ...rest, output.paint.dim(`  ${legend}`)].join('\n');
}
