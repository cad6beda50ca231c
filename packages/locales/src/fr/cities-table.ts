/** See `PlaceLocale.cities`. */
export const CITIES = `New York;US;America/New_York
Los Angeles;US;America/Los_Angeles
San Francisco;US;America/Los_Angeles
Chicago;US;America/Chicago
Houston;US;America/Chicago
Dallas;US;America/Chicago
Denver;US;America/Denver
Seattle;US;America/Los_Angeles
Boston;US;America/New_York
Philadelphie;US;America/New_York;philadelphia
Atlanta;US;America/New_York
Miami;US;America/New_York
Detroit;US;America/Detroit
Las Vegas;US;America/Los_Angeles
La Nouvelle-Orléans;US;America/Chicago;new-orleans
Camp David;US;America/New_York
Mar-a-Lago;US;America/New_York
Anchorage;US;America/Anchorage
Honolulu;US;Pacific/Honolulu
Genève;CH;;geneva
Zurich;CH
Lausanne;CH
Davos;CH
Bürgenstock;CH;;buergenstock
Francfort;DE;;frankfurt
Munich;DE
Hambourg;DE;;hamburg
Cologne;DE
Dresde;DE;;dresden
Salzbourg;AT;;salzburg
Strasbourg;FR
Marseille;FR
Lyon;FR
Toulouse;FR
Bordeaux;FR
Lille;FR
Nantes;FR
Nice;FR
Versailles;FR
Biarritz;FR
Évian;FR
Calais;FR
Milan;IT
Naples;IT
Venise;IT;;venice
Florence;IT
Turin;IT
Gênes;IT;;genoa
Barcelone;ES;;barcelona
Séville;ES
Valence;ES;;valencia
Porto;PT
Anvers;BE;;antwerp
Rotterdam;NL
Manchester;GB
Liverpool;GB
Birmingham;GB
Glasgow;GB
Édimbourg;GB;;edinburgh
Belfast;GB
Cracovie;PL;;krakow
Gdansk;PL
Salonique,Thessalonique;GR;;thessaloniki
Istanbul;TR
Antalya;TR
Montréal;CA;America/Toronto
Québec;CA;America/Toronto;quebec-city
Toronto;CA;America/Toronto
Vancouver;CA;America/Vancouver
Calgary;CA;America/Edmonton
Dubaï;AE
Djeddah;SA;;jeddah
La Mecque;SA;;mecca
Charm el-Cheikh;EG;;sharm-el-sheikh
Alexandrie;EG;;alexandria
Gaza;PS
Rafah;PS
Khan Younès;PS;;khan-younis
Naplouse;PS;;nablus
Jénine;PS;;jenin
Haïfa;IL
Alep;SY;;aleppo
Homs;SY
Idlib;SY
Mossoul;IQ;;mosul
Bassora;IQ;;basra
Erbil;IQ
Kirkouk;IQ;;kirkuk
Ispahan;IR;;isfahan
Kandahar;AF
Karachi;PK
Lahore;PK
Bombay,Mumbai;IN;;mumbai
Calcutta;IN;;kolkata
Saint-Pétersbourg;RU;;saint-petersburg
Sotchi;RU;;sochi
Kazan;RU
Rostov;RU
Belgorod;RU
Koursk;RU;;kursk
Grozny;RU
Vladivostok;RU;Asia/Vladivostok
Odessa;UA;;odesa
Lviv;UA
Kharkiv;UA
Dnipro;UA
Zaporijjia;UA;;zaporizhzhia
Kherson;UA
Marioupol;UA;;mariupol
Donetsk;UA
Louhansk,Lougansk;UA;;luhansk
Sébastopol;UA;;sevastopol
Yalta;UA
Shanghai;CN
Canton;CN;;guangzhou
Wuhan;CN
Osaka;JP
Hiroshima;JP
Busan;KR
Hô Chi Minh-Ville;VN;;ho-chi-minh-city
Sydney;AU
Melbourne;AU;Australia/Melbourne
Perth;AU;Australia/Perth
Auckland;NZ
Casablanca;MA
Tanger;MA;;tangier
Oran;DZ
Benghazi;LY
Misrata;LY
Lagos;NG
Kano;NG
Goma;CD;Africa/Lubumbashi
Bukavu;CD;Africa/Lubumbashi
Lubumbashi;CD;Africa/Lubumbashi
Johannesburg;ZA
Durban;ZA
Le Cap;ZA;;cape-town
Mombasa;KE
São Paulo;BR
Rio de Janeiro;BR
Belém;BR
Cancún;MX;America/Cancun
Bali;ID;Asia/Makassar`;
