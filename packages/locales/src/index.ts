export type { Locale, LocaleRegistry } from './contract.ts';
export { createRegistry, locales } from './registry.ts';
