import type { Locale, LocaleRegistry } from './contract.ts';
import { LOCALES } from './registry.gen.ts';

export function createRegistry(all: readonly Locale[]): LocaleRegistry {
  const byCode = new Map(all.map((locale) => [locale.code, locale]));
  return {
    codes: [...byCode.keys()].sort(),
    get: (code) => byCode.get(code.toLowerCase().split('-')[0] ?? '') ?? null,
  };
}

/** The languages this build knows. */
export const locales: LocaleRegistry = createRegistry(LOCALES);
