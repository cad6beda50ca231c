/** A line of text with what it is asked for above it. */
export function TextField({
  label,
  value,
  onChange,
  most,
  lang,
  className = '',
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** In characters. */
  most: number;
  lang?: string;
  className?: string;
}) {
  return (
    <label className={`block ${className}`}>
      <span className="field-label block">{label}</span>
      <input
        className="control w-full"
        lang={lang}
        value={value}
        maxLength={most}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
