import type { NounCue } from '../../contract/speech.ts';
import { rows } from '../../words.ts';

type Act = NounCue['act'];

/** `act governs: nouns`; governs: c clause, i infinitive, q quotation. */
const TABLE = rows(`
  assert cq: affirmation affirmations déclaration déclarations assurance assurances annonce conviction constat aveu témoignage propos mots réponse message phrase formule commentaire remarque
  assert q: verdict diagnostic credo leitmotiv réaction réactions explication explications confidence confidences précision conclusion réplique
  question q: question questions interrogation
  demand ciq: consigne consignes requête supplique conseils recommandation recommandations injonction revendication
  deny cq: démenti démentis dénégations
  promise ciq: promesse promesses engagement serment
  threaten ciq: menace menaces
  warn cq: avertissement avertissements mise-en-garde
  demand ciq: demande appel exigence ordre
  accuse cq: accusation accusations reproche reproches
  criticize q: critique critiques
  desire ciq: espoir souhait volonté
  predict cq: prévision prédiction
`);

function table(): Map<string, NounCue> {
  const nouns = new Map<string, NounCue>();
  for (const row of TABLE) {
    const [head = '', list = ''] = row.split(':');
    const [act = 'assert', letters = ''] = head.trim().split(' ');
    const governs = letters
      .split('')
      .map((l): NounCue['governs'][number] => (l === 'c' ? 'clause' : l === 'i' ? 'infinitive' : 'quotation'));
    for (const lemma of list.trim().split(/\s+/u)) nouns.set(lemma, { lemma, act: act as Act, governs });
  }
  return nouns;
}

export const nouns = table();
