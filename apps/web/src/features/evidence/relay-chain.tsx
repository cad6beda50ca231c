'use client';

import { useWords } from '../../lib/language.tsx';
import type { Statement } from '../../lib/rows.ts';

/** From the speaker to this source, one step after the other. */
export function RelayChain({ statement, outlet }: { statement: Statement; outlet: string }) {
  const { m, p } = useWords();
  const speaker = p.speaker(statement.speaker);
  const hops = statement.relay.map((hop) => ({ name: hop.text, role: p.relayRole(hop.role) }));
  return (
    <>
      <ol className="flex flex-wrap items-baseline gap-x-2">
        {[{ name: speaker, role: null }, ...hops, { name: outlet, role: null }].map((step, i) => (
          <li key={`${i}${step.name}`} className="flex items-baseline gap-2">
            {i === 0 ? null : (
              <span aria-hidden="true" className="text-muted">
                →
              </span>
            )}
            <span>
              {step.name}
              {step.role === null ? null : <span className="text-note text-muted"> ({step.role})</span>}
            </span>
          </li>
        ))}
      </ol>
      {hops.length === 0 ? <p className="text-note text-muted">{m.drawer.relayUnknown}</p> : null}
    </>
  );
}
