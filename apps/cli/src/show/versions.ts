import type { RouterOutputs } from '@dixit/client';
import type { Statement } from '@dixit/model';
import type { Context } from '../context.ts';
import { wrap } from '../output/quote.ts';
import { SOURCES } from '../rows.ts';

type Diff = RouterOutputs['source']['diff'];

/** Every version of what was read at the address of a source, and what each one changed. */
export async function showVersions(context: Context, id: string): Promise<void> {
  const client = await context.client();
  const versions = await client.source.versions.query({ id });
  const diffs: Diff[] = [];
  for (const [i, { id: to }] of versions.entries()) {
    const from = versions[i - 1]?.id;
    if (from !== undefined) diffs.push(await client.source.diff.query({ id: to, from }));
  }
  await context.output.document({ versions, diffs }, () =>
    versions.map((row, i) => [versionHead(row, context), ...changesOf(diffs[i - 1], context)].join('\n')).join('\n\n'),
  );
}

export const versionHead = (row: Diff['to'], context: Context): string =>
  `${context.messages.version(context.phrases.number(row.version))}  ${SOURCES.human(row, context)}`;

/** Counts of what was kept, then the words of all that was not. */
export function changesOf(diff: Diff | undefined, { output, phrases, messages }: Context): string[] {
  if (!diff) return [];
  const { paint, width } = output;
  const groups = Object.groupBy(diff.statements, ({ change }) => change);
  const counts = (['kept', 'changed', 'gone', 'added'] as const)
    .filter((change) => groups[change] !== undefined)
    .map((change) => messages.changes[change](phrases.number(groups[change]?.length ?? 0)));
  const said = (sign: string, statement: Statement | null): string[] =>
    statement === null
      ? []
      : [
          wrap(
            `${sign} ${speakerOf(statement)} : ${statement.text}`.replace(
              ' : ',
              phrases.language === 'fr' ? '\u00A0: ' : ': ',
            ),
            width,
            '    ',
          ),
        ];
  return [
    `  ${paint.dim(counts.join(' · '))}`,
    ...diff.statements
      .filter(({ change }) => change !== 'kept')
      .flatMap(({ before, after }) => [...said('-', before), ...said('+', after)]),
  ];
}

const speakerOf = ({ speaker }: Statement): string => speaker.name ?? speaker.mentionText ?? '?';
