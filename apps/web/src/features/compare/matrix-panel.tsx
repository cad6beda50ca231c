'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { actorName } from '../../lib/actor-name.ts';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { MATRIX_ROLES, compareState, urlState } from '../../lib/query.ts';
import type { Matrix } from '../../lib/rows.ts';
import { Picture } from '../../ui/picture.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';

/** Who speaks of whom, over all statements that the query finds. */
export function MatrixPanel() {
  const { language, m } = useDeskWords();
  const trpc = useTRPC();
  const [{ q, role }, set] = useQueryStates({ q: urlState.q, role: compareState.role }, { history: 'push' });
  const { data, error, refetch } = useQuery(
    trpc.statement.matrix.queryOptions({ q, role }, { placeholderData: keepPreviousData }),
  );
  const csv = (matrix: Matrix) => [
    [m.compare.speakers, ...matrix.others.map((other) => actorName(other, language))],
    ...matrix.speakers.map((speaker, row) => [
      actorName(speaker, language),
      ...matrix.others.map((_, column) => String(countAt(matrix, row, column))),
    ]),
  ];
  return (
    <section aria-label={m.compare.matrix} className="mt-4">
      <fieldset className="no-print mb-4 flex flex-wrap gap-2">
        <legend className="sr-only">{m.compare.role}</legend>
        {MATRIX_ROLES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={role === name}
            className="control text-note"
            onClick={() => void set({ role: name })}
          >
            {m.compare.roles[name]}
          </button>
        ))}
      </fieldset>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={3} /> : null}
      {data && data.cells.length === 0 ? <p className="text-muted">{m.compare.matrixEmpty}</p> : null}
      {data && data.cells.length > 0 ? (
        <Picture
          title={m.compare.matrix}
          name={`matrix-${role}`}
          csv={() => csv(data)}
          table={<MatrixTable matrix={data} q={q} />}
        />
      ) : null}
    </section>
  );
}

function MatrixTable({ matrix, q }: { matrix: Matrix; q: string }) {
  const { language, m, p } = useDeskWords();
  const most = Math.max(...matrix.cells.map(({ count }) => count));
  const address = (...fields: string[]) => `/?q=${encodeURIComponent([q, ...fields].filter(Boolean).join(' '))}`;
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">
            <span className="text-note text-muted">{m.compare.roles[matrix.role]} →</span>
          </th>
          {matrix.others.map((other) => (
            <th key={other.id} scope="col" className="matrix-column">
              <Link href={`/actors/${other.id}`} prefetch={false} className="hover:underline">
                {actorName(other, language)}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.speakers.map((speaker, row) => (
          <tr key={speaker.id}>
            <th scope="row">
              <Link href={`/actors/${speaker.id}`} prefetch={false} className="hover:underline">
                {actorName(speaker, language)}
              </Link>{' '}
              <span className="num text-note font-normal text-muted">{p.number(speaker.count)}</span>
            </th>
            {matrix.others.map((other, column) => {
              const count = countAt(matrix, row, column);
              return (
                <td key={other.id} style={{ '--weight': count / most } as React.CSSProperties}>
                  {count === 0 ? (
                    <span aria-hidden="true" className="text-muted">
                      ·
                    </span>
                  ) : (
                    <Link
                      href={address(`by:${speaker.id}`, `${matrix.role}:${other.id}`)}
                      prefetch={false}
                      aria-label={m.compare.cell(actorName(speaker, language), actorName(other, language), count)}
                      className="matrix-cell"
                    >
                      {p.number(count)}
                    </Link>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const countAt = (matrix: Matrix, row: number, column: number): number =>
  matrix.cells.find((cell) => cell.row === row && cell.column === column)?.count ?? 0;
