'use client';

export function Field({
  name,
  label,
  placeholder,
  type = 'text',
  isRequired = false,
}: {
  name: string;
  label: string;
  placeholder?: string;
  type?: 'text' | 'url';
  isRequired?: boolean;
}) {
  return (
    <label className="block min-w-0 grow">
      <span className="field-label">{label}</span>
      <input
        name={name}
        type={type}
        required={isRequired}
        placeholder={placeholder}
        className="control w-full placeholder:text-muted"
      />
    </label>
  );
}

/** What was written in a field; undefined for nothing. */
export function fieldOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
