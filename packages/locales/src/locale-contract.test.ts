import { describeLocale } from '@dixit/testing/locale-contract';
import { LOCALES } from './registry.gen.ts';

for (const locale of LOCALES) {
  const other = LOCALES.find(({ code }) => code !== locale.code) ?? locale;
  describeLocale(locale, other, new URL(`./${locale.code}/cases/`, import.meta.url));
}
