import type { Importer } from '@dixit/model/ports';
import type { createImporter } from './importer.ts';

/** Reading formats, with none of them loaded before one is asked for. */
export function lazyImporter(deps: Parameters<typeof createImporter>[0]): Importer {
  let made: Promise<Importer> | null = null;
  const importer = async (): Promise<Importer> =>
    await (made ??= import('./importer.ts').then(({ createImporter }) => createImporter(deps)));
  return {
    begin: async () => await (await importer()).begin(),
    take: async (kind, lines) => await (await importer()).take(kind, lines),
    finish: async () => await (await importer()).finish(),
  };
}
