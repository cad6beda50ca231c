import { UsageError, requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { changesOf, versionHead } from '../show/versions.ts';

/** What became of the statements of one version of a source in another, by default of the one before it. */
export async function run(context: Context): Promise<number> {
  const [id = '', other, ...more] = requireOperands(context.args, 'SOURCE');
  if (more.length > 0) throw new UsageError('badValue', more.join(' '));
  const { source } = await context.client();
  const diff = await source.diff.query(other === undefined ? { id } : { id: other, from: id });
  const rows = diff.statements.map(({ change, before, after }) => {
    const either = after ?? before;
    return {
      change,
      before: { id: before?.id ?? null, text: before?.text ?? null },
      after: { id: after?.id ?? null, text: after?.text ?? null },
      speaker: either?.speaker.name ?? either?.speaker.mentionText ?? null,
    };
  });
  await context.output.document(
    diff,
    () => [versionHead(diff.from, context), versionHead(diff.to, context), ...changesOf(diff, context)].join('\n'),
    { rows, columns: ['change', 'speaker', 'before.text', 'after.text', 'before.id', 'after.id'] },
  );
  return EXIT.done;
}
