import type { PlaceLocale } from '../contract/places.ts';
import { CITIES } from './cities-table.ts';
import { COUNTRIES } from './places-table.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  grec: 'grecque',
  turc: 'turque',
  ouzbek: 'ouzbèke',
  émirati: 'émiratie',
  nippon: 'nippone',
  letton: 'lettone',
};

function feminine(masculine: string): string {
  const known = IRREGULAR[masculine];
  if (known !== undefined) return known;
  if (/[eè]$/.test(masculine)) return masculine;
  if (/[ée]en$|ien$|yen$/.test(masculine)) return `${masculine}ne`;
  return `${masculine}e`;
}

export const places: PlaceLocale = {
  countries: COUNTRIES,
  demonymForms: (masculine) => {
    const woman = feminine(masculine);
    const men = /[sx]$/.test(masculine) ? masculine : `${masculine}s`;
    return [...new Set([masculine, woman, men, `${woman}s`])];
  },
  cities: CITIES,
  metonyms: `Kremlin;RU;ru-presidency
Loubianka;RU;ru-fsb
Maison Blanche,Maison-Blanche;US;us-presidency
Bureau ovale;US;us-presidency
Pentagone;US;us-defense
Capitole;US;us-congress
Foggy Bottom,Département d'État;US;us-state
Élysée,palais de l'Élysée;FR;fr-presidency
Matignon,Hôtel Matignon;FR;fr-government
Quai d'Orsay;FR;fr-foreign
Bercy;FR;fr-finance
Place Beauvau;FR;fr-interior
Palais-Bourbon,Palais Bourbon;FR;fr-parliament
Downing Street;GB;gb-government
Westminster;GB;gb-parliament
Whitehall;GB;gb-administration
Buckingham,palais de Buckingham;GB;gb-monarchy
Bundestag;DE;de-parliament
Chancellerie;DE;de-government
Quirinal;IT;it-presidency
Palais Chigi;IT;it-government
Farnésine;IT;it-foreign
Moncloa;ES;es-government
Zhongnanhai;CN;cn-government
Maison Bleue;KR;kr-presidency
Planalto;BR;br-presidency
Casa Rosada;AR;ar-presidency
Palais fédéral;CH;ch-government
Bankova;UA;ua-presidency
Rada;UA;ua-parliament
Douma;RU;ru-parliament
Knesset;IL;il-parliament`,
};
