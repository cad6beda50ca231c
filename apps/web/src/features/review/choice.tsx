'use client';

/** One of a closed set of codes, by the words for them. */
export function Choice<T extends string>({
  label,
  values,
  words,
  value,
  onChange,
}: {
  label: string;
  values: readonly T[];
  words: (value: T) => string;
  value: T;
  onChange: (value: T) => void;
}) {
  const pick = (name: string) => {
    const picked = values.find((each) => each === name);
    if (picked !== undefined) onChange(picked);
  };
  return (
    <label className="block">
      <span className="field-label">{label}</span>
      <select className="control w-full" value={value} onChange={(event) => pick(event.target.value)}>
        {values.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
