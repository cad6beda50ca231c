import { SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Tracing } from './tracing.ts';

/** Spans of this process, sent in batches. Sets up nothing global: what other libraries do is not told. */
export function openOtlp(endpoint: string, version: string): Tracing {
  const url = `${endpoint.replace(/\/$/u, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: 5_000 });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'dixit', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('dixit', version);
  return {
    begin(name) {
      const span = tracer.startSpan(name);
      return (outcome) => {
        span.setAttribute('dixit.outcome', outcome);
        if (outcome !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    close: async () => await provider.shutdown().catch(() => undefined),
  };
}
