import { z } from 'zod';
import { Instant } from './temporal.ts';

export const EXTRACTORS = ['rules', 'llm', 'person', 'import'] as const;

/** Who made a value, and with which version. */
export const Provenance = z.strictObject({ extractor: z.enum(EXTRACTORS), version: z.string() });
export type Provenance = z.infer<typeof Provenance>;

/** Versions of the stages a Source went through, `stage -> version`, and when. */
export const PipelineProvenance = z.strictObject({
  pipeline: z.string(),
  stages: z.record(z.string(), z.string()),
  at: Instant,
});
export type PipelineProvenance = z.infer<typeof PipelineProvenance>;
