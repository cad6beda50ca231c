import { rows, words } from '../../words.ts';

/** Adverb phrases that may stand inside a verb group or beside it; an elided word stands apart: d' abord. */
const PHRASES = rows(`
  par ailleurs, d' ailleurs, d' abord, d' emblée, d' autre part, d' une part, de fait, de nouveau, à nouveau, de concert, d' une seule voix
  en outre, en revanche, en effet, en personne, en même temps, en substance, en privé, en public, en conclusion, en préambule, en retour, en vain
  pour sa part, pour leur part, de son côté, de leur côté, de même, tout de même, quand même, à son tour, à leur tour
  à plusieurs reprises, à maintes reprises, à de nombreuses reprises, une nouvelle fois, une fois de plus, une fois encore, pour la première fois
  à partir de, à partir d', à partir du, à compter de, à compter du, à compter d', à commencer par
  au passage, dans la foulée, dans le même temps, dans un premier temps, dans un second temps, du même coup, entre autres, entre autres choses
  sans ambages, sans détour, sans détours, sans surprise, à juste titre, à tort, à demi-mot, à l' époque, à l' unisson, à l' inverse, au contraire
  quant à lui, quant à elle, quant à eux, quant à elles, lui aussi, elle aussi, eux aussi, elles aussi, lui-même, elle-même
  à l' envi, à mi-voix, à voix basse, à chaud, à l' avance, d' un ton sec, tout sourire, sans rire, sans hésiter, en souriant, en riant, d' une même voix, d' entrée de jeu, avec humour, avec le sourire, avec force, un brin amer
  d' ores et déjà, il y a peu, à l' instant, sur le champ, hier soir, hier matin, ce matin, ce soir
`);

export const adverbPhrases: readonly (readonly string[])[] = PHRASES.flatMap((row) => row.split(',').map(words));
