import type { Messages } from '../en/index.ts';
import { actor } from './actor.ts';
import { add } from './add.ts';
import { drawer } from './drawer.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { histogram } from './histogram.ts';
import { kept } from './kept.ts';
import { palette } from './palette.ts';
import { pick } from './pick.ts';
import { query } from './query.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { source } from './source.ts';
import { state } from './state.ts';

export const fr: Messages = {
  frame,
  query,
  search,
  histogram,
  drawer,
  source,
  add,
  event,
  figure,
  actor,
  state,
  help,
  pick,
  kept,
  palette,
  session,
};
