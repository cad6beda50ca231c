'use client';

import { useWords } from '../lib/language.tsx';

/** The order of a list. */
export function SortSelect<T extends string>({
  sorts,
  names,
  value,
  onChange,
}: {
  sorts: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (sort: T) => void;
}) {
  const { m } = useWords();
  const pick = (name: string) => {
    const sort = sorts.find((each) => each === name);
    if (sort !== undefined) onChange(sort);
  };
  return (
    <label className="flex items-center gap-2 text-note text-muted">
      {m.search.sort}
      <select className="control text-note text-ink" value={value} onChange={(event) => pick(event.target.value)}>
        {sorts.map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
