import { MarkedId, TagLabel } from '@dixit/model';
import { z } from 'zod';
import { Doing } from '../../doing.ts';

/** Tags, and the things that they are put on or taken off. */
export const TagInput = z.strictObject({
  ids: z.array(MarkedId).min(1).max(1_000),
  tags: z.array(TagLabel).min(1).max(20),
  ...Doing.shape,
});
