import type { PlaceLocale } from '../contract/places.ts';
import { CITIES } from './cities-table.ts';
import { COUNTRIES } from './places-table.ts';

export const places: PlaceLocale = {
  countries: COUNTRIES,
  demonymForms: (one) =>
    /(?:[sc]h|ese|ss|men|man|z)$/.test(one) ? [one, one.replace(/man$/, 'men')] : [one, `${one}s`],
  cities: CITIES,
  metonyms: `Kremlin;RU;ru-presidency
Lubyanka;RU;ru-fsb
White House;US;us-presidency
Oval Office;US;us-presidency
Pentagon;US;us-defense
Capitol,Capitol Hill;US;us-congress
Foggy Bottom,State Department;US;us-state
Elysee,Elysee Palace;FR;fr-presidency
Matignon;FR;fr-government
Quai d'Orsay;FR;fr-foreign
Bercy;FR;fr-finance
Downing Street,No 10,Number 10;GB;gb-government
Westminster;GB;gb-parliament
Whitehall;GB;gb-administration
Buckingham Palace;GB;gb-monarchy
Foreign Office;GB;gb-foreign
Bundestag;DE;de-parliament
Chancellery;DE;de-government
Quirinale;IT;it-presidency
Palazzo Chigi,Chigi Palace;IT;it-government
Moncloa;ES;es-government
Zhongnanhai;CN;cn-government
Blue House;KR;kr-presidency
Planalto;BR;br-presidency
Casa Rosada;AR;ar-presidency
Bankova;UA;ua-presidency
Verkhovna Rada,Rada;UA;ua-parliament
Duma,State Duma;RU;ru-parliament
Knesset;IL;il-parliament`,
};
