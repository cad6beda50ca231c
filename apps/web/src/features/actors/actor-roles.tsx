'use client';

import { useWords } from '../../lib/language.tsx';
import { spanSelection } from '../../lib/query.ts';
import type { ActorView } from '../../lib/rows.ts';
import { SelectLink } from '../../ui/select-link.tsx';

/** Offices and descriptions as texts give them, each once, with the date it was said. */
export function ActorRoles({ view }: { view: ActorView }) {
  const { m, p } = useWords();
  const roles = [...Map.groupBy(view.actor.roles, (role) => role.text.toLowerCase()).values()].flatMap(
    (same) => same.find(({ span }) => span !== null) ?? same[0] ?? [],
  );
  if (roles.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-muted">{m.actor.roles}</h2>
      <ul className="mt-1 space-y-1">
        {roles.map((role) => (
          <li key={`${role.text}${role.sourceId}`}>
            {role.span === null || role.sourceId === null ? (
              role.text
            ) : (
              <SelectLink sel={spanSelection(role.sourceId, role.span)} className="link">
                {role.text}
              </SelectLink>
            )}
            {role.asOf ? <span className="text-note text-muted"> {m.actor.asOf(p.day(role.asOf))}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
