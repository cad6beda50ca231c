import type { CodeParams } from '@dixit/model';

/** Words a parameter in a given way: `{time:left}` uses `time`. */
export type Formatters = Readonly<Record<string, (value: string | number | boolean) => string>>;

const PLACEHOLDER = /\{(?:(\w+):)?(\w+)\}/gu;

/**
 * Fills `{name}` and `{formatter:name}`; a stretch in double brackets is left out when a parameter
 * in it is missing or empty: `The document[[ {name}]] is empty.`
 */
export function fill(template: string, params: CodeParams, formatters: Formatters): string {
  return withoutGaps(template, params)
    .replace(PLACEHOLDER, (_, formatter: string | undefined, name: string) => {
      const value = params[name];
      if (value === undefined) return '…';
      return formatter === undefined ? String(value) : (formatters[formatter]?.(value) ?? String(value));
    })
    .trim();
}

/** Resolves the double brackets and leaves the placeholders. */
export function withoutGaps(template: string, params: CodeParams): string {
  return template.replace(/\[\[(.*?)\]\]/gu, (_, stretch: string) => (isComplete(stretch, params) ? stretch : ''));
}

/** Names of the parameters that a template can use. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[2] ?? '');
}

function isComplete(stretch: string, params: CodeParams): boolean {
  return placeholders(stretch).every((name) => params[name] !== undefined && params[name] !== '');
}
