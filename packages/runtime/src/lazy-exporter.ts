import type { Exporter } from '@dixit/api';
import type { createExporter } from './exporter.ts';

/** Writing formats, with none of them loaded before one is asked for. */
export const lazyExporter = (deps: Parameters<typeof createExporter>[0]): Exporter => ({
  async *stream(request) {
    const { createExporter } = await import('./exporter.ts');
    yield* createExporter(deps).stream(request);
  },
});
