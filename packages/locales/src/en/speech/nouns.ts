import type { NounCue } from '../../contract/speech.ts';
import { rows } from '../../words.ts';

/** `act governs: nouns`; governs: c clause, i infinitive, q quotation. */
const TABLE = rows(`
  assert cq: assertion assertions claim claims statement announcement assurance assurances admission contention argument belief suggestion comment remark remarks words message
  deny cq: denial denials
  promise ciq: promise promises pledge pledges vow
  threaten ciq: threat threats
  warn cq: warning warnings caution
  demand ciq: demand demands call calls request
  accuse cq: accusation accusations allegation allegations charge
  desire ciq: hope hopes
  predict cq: prediction predictions
`);

function table(): Map<string, NounCue> {
  const nouns = new Map<string, NounCue>();
  for (const row of TABLE) {
    const [head = '', list = ''] = row.split(':');
    const [act = 'assert', letters = ''] = head.trim().split(' ');
    const governs = letters
      .split('')
      .map((l): NounCue['governs'][number] => (l === 'c' ? 'clause' : l === 'i' ? 'infinitive' : 'quotation'));
    for (const lemma of list.trim().split(/\s+/u)) nouns.set(lemma, { lemma, act: act as NounCue['act'], governs });
  }
  return nouns;
}

export const nouns = table();
