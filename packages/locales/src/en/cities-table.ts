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
Philadelphia;US;America/New_York
Atlanta;US;America/New_York
Miami;US;America/New_York
Detroit;US;America/Detroit
Las Vegas;US;America/Los_Angeles
New Orleans;US;America/Chicago
Camp David;US;America/New_York
Mar-a-Lago;US;America/New_York
Anchorage;US;America/Anchorage
Honolulu;US;Pacific/Honolulu
Geneva;CH
Zurich;CH
Lausanne;CH
Davos;CH
Buergenstock;CH
Frankfurt;DE
Munich;DE
Hamburg;DE
Cologne;DE
Dresden;DE
Salzburg;AT
Strasbourg;FR
Marseille,Marseilles;FR
Lyon,Lyons;FR
Toulouse;FR
Bordeaux;FR
Lille;FR
Nantes;FR
Nice;FR
Versailles;FR
Biarritz;FR
Evian;FR
Calais;FR
Milan;IT
Naples;IT
Venice;IT
Florence;IT
Turin;IT
Genoa;IT
Barcelona;ES
Seville;ES
Valencia;ES
Porto;PT
Antwerp;BE
Rotterdam;NL
Manchester;GB
Liverpool;GB
Birmingham;GB
Glasgow;GB
Edinburgh;GB
Belfast;GB
Krakow,Cracow;PL
Gdansk;PL
Thessaloniki,Salonica;GR
Istanbul;TR
Antalya;TR
Montreal;CA;America/Toronto
Quebec City;CA;America/Toronto
Toronto;CA;America/Toronto
Vancouver;CA;America/Vancouver
Calgary;CA;America/Edmonton
Dubai;AE
Jeddah,Jidda;SA
Mecca;SA
Sharm el-Sheikh,Sharm El Sheikh;EG
Alexandria;EG
Gaza;PS
Rafah;PS
Khan Younis;PS
Nablus;PS
Jenin;PS
Haifa;IL
Aleppo;SY
Homs;SY
Idlib;SY
Mosul;IQ
Basra;IQ
Erbil,Irbil;IQ
Kirkuk;IQ
Isfahan;IR
Kandahar;AF
Karachi;PK
Lahore;PK
Mumbai,Bombay;IN
Kolkata,Calcutta;IN
Saint Petersburg,St. Petersburg,St Petersburg;RU
Sochi;RU
Kazan;RU
Rostov;RU
Belgorod;RU
Kursk;RU
Grozny;RU
Vladivostok;RU;Asia/Vladivostok
Odesa,Odessa;UA
Lviv;UA
Kharkiv,Kharkov;UA
Dnipro;UA
Zaporizhzhia;UA
Kherson;UA
Mariupol;UA
Donetsk;UA
Luhansk,Lugansk;UA
Sevastopol;UA
Yalta;UA
Shanghai;CN
Guangzhou;CN
Wuhan;CN
Osaka;JP
Hiroshima;JP
Busan;KR
Ho Chi Minh City;VN
Sydney;AU
Melbourne;AU;Australia/Melbourne
Perth;AU;Australia/Perth
Auckland;NZ
Casablanca;MA
Tangier;MA
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
Cape Town;ZA
Mombasa;KE
Sao Paulo;BR
Rio de Janeiro;BR
Belem;BR
Cancun;MX;America/Cancun
Bali;ID;Asia/Makassar`;
