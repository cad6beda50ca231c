'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { NOBODY, reviewAddress } from '../../lib/query.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';

/** How far people agree on what two or more of them judged, and where they do not. */
export function AgreementView() {
  const { language, m, p } = useDeskWords();
  const { data, error, refetch } = useQuery(useTRPC().review.agreement.queryOptions({}, { staleTime: 0 }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  if (data.statements === 0) {
    return (
      <div className="py-10">
        <p className="font-semibold">{m.review.noAgreement}</p>
        <p className="max-w-[70ch] text-muted">{m.review.secondHint}</p>
      </div>
    );
  }
  const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  const shown = (value: number | null): string => (value === null ? '–' : figure.format(value));
  const whoIs = (name: string): string => (name === NOBODY ? m.review.you : name);
  return (
    <>
      <p className="mt-4" data-alpha={data.alpha}>
        {m.review.judgedByTwo(data.statements)} · <abbr title={m.review.alphaHint}>α</abbr>{' '}
        <span className="num font-semibold">{shown(data.alpha)}</span>
      </p>
      <p className="text-note text-muted">{m.review.alphaHint}</p>
      <table className="mt-4 w-full max-w-[620px]">
        <caption className="sr-only">{m.review.views.agreement}</caption>
        <thead className="text-left text-note text-muted">
          <tr>
            <th scope="col" className="font-normal">
              {m.review.pair}
            </th>
            <th scope="col" className="text-right font-normal">
              {m.review.both}
            </th>
            <th scope="col" className="text-right font-normal">
              {m.review.alike}
            </th>
            <th scope="col" className="text-right font-normal">
              {m.review.kappa}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.pairs.map(({ left, right, statements, observed, kappa }) => (
            <tr key={`${left} ${right}`} className="border-t border-hairline">
              <th scope="row" className="py-1 text-left font-normal">
                {p.list([whoIs(left), whoIs(right)])}
              </th>
              <td className="text-right">{p.number(statements)}</td>
              <td className="text-right">{share.format(observed)}</td>
              <td className="text-right">{shown(kappa)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.differences.length === 0 ? null : (
        <section className="mt-8">
          <h2 className="text-words font-semibold">{m.review.differences(data.differences.length)}</h2>
          <ol>
            {data.differences.map(({ id, judged }) => (
              <li key={id} className="border-b border-hairline py-2">
                <Link href={reviewAddress(id)} prefetch={false} data-row={id} className="link">
                  {m.review.open}
                </Link>
                <span className="ml-3 text-muted">
                  {Object.entries(judged)
                    .map(([who, opinion]) => m.review.by(p.capital(p.verdict(opinion)), whoIs(who)))
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
