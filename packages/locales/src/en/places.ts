import type { PlaceLocale } from '../contract/places.ts';
import { COUNTRIES } from './places-table.ts';

export const places: PlaceLocale = {
  countries: COUNTRIES,
  demonymForms: (one) =>
    /(?:[sc]h|ese|ss|men|man|z)$/.test(one) ? [one, one.replace(/man$/, 'men')] : [one, `${one}s`],
  cities: `New York;US;America/New_York
Los Angeles;US;America/Los_Angeles
San Francisco;US;America/Los_Angeles
Chicago;US;America/Chicago
Houston;US;America/Chicago
Denver;US;America/Denver
Seattle;US;America/Los_Angeles
Boston;US;America/New_York
Geneva;CH;Europe/Zurich
Zurich;CH;Europe/Zurich
Frankfurt;DE;Europe/Berlin
Munich;DE;Europe/Berlin
Strasbourg;FR;Europe/Paris
Milan;IT;Europe/Rome
Barcelona;ES;Europe/Madrid
Montreal;CA;America/Toronto
Toronto;CA;America/Toronto
Vancouver;CA;America/Vancouver
Istanbul;TR;Europe/Istanbul
Dubai;AE;Asia/Dubai
Jeddah;SA;Asia/Riyadh
Saint Petersburg;RU;Europe/Moscow
Sochi;RU;Europe/Moscow
Vladivostok;RU;Asia/Vladivostok
Shanghai;CN;Asia/Shanghai
Mumbai;IN;Asia/Kolkata
Sydney;AU;Australia/Sydney
Melbourne;AU;Australia/Melbourne
Perth;AU;Australia/Perth
Casablanca;MA;Africa/Casablanca
Lagos;NG;Africa/Lagos
Johannesburg;ZA;Africa/Johannesburg
Odesa;UA;Europe/Kyiv
Lviv;UA;Europe/Kyiv
Kharkiv;UA;Europe/Kyiv
Anchorage;US;America/Anchorage
Honolulu;US;Pacific/Honolulu
Bali;ID;Asia/Makassar
Davos;CH;Europe/Zurich`,
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
