import type { NounCue } from '../../contract/speech.ts';
import { rows } from '../../words.ts';

/** `act governs: nouns`; governs: c clause, i infinitive, q quotation; h: hearsay unless it has an owner. */
const TABLE = rows(`
  assert cq: assertion assertions claim claims statement announcement assurance assurances admission admissions contention argument arguments suggestion suggestions comment comments remark remarks words message revelation revelations disclosure disclosures confirmation acknowledgment acknowledgement testimony insistence observation explanation confession reminder declaration
  assert cqh: belief report reports news word rumor rumors rumour rumours speculation theory notion conclusion finding findings view opinion hint hints
  assert q: answer answers reply replies response verdict retort quip motto
  question q: question questions
  deny cq: denial denials
  promise ciq: promise promises pledge pledges vow vows commitment commitments guarantee guarantees
  threaten ciq: threat threats
  warn cq: warning warnings caution alert
  demand ciq: demand demands call calls request requests plea pleas appeal appeals recommendation recommendations
  offer ciq: proposal proposals offer offers
  accuse cq: accusation accusations allegation allegations charge charges
  criticize cq: complaint complaints criticism
  desire ciqh: hope hopes
  desire cqh: fear fears concern concerns worry worries
  predict cq: prediction predictions forecast forecasts estimate estimates projection projections
`);

function table(): Map<string, NounCue> {
  const nouns = new Map<string, NounCue>();
  for (const row of TABLE) {
    const [head = '', list = ''] = row.split(':');
    const [act = 'assert', letters = ''] = head.trim().split(' ');
    const governs = letters
      .split('')
      .filter((l) => l !== 'h')
      .map((l): NounCue['governs'][number] => (l === 'c' ? 'clause' : l === 'i' ? 'infinitive' : 'quotation'));
    const hearsay = letters.includes('h') ? ({ hearsay: true } as const) : {};
    for (const lemma of list.trim().split(/\s+/u))
      nouns.set(lemma, { lemma, act: act as NounCue['act'], governs, ...hearsay });
  }
  return nouns;
}

export const nouns = table();
