export const COUNTRIES = `AD Andorran;Andorra la Vella
AE Emirati;Abu Dhabi;UAE,Emirates
AF Afghan;Kabul
AG Antiguan;Saint John's
AL Albanian;Tirana
AM Armenian;Yerevan
AO Angolan;Luanda
AR Argentine,Argentinian;Buenos Aires
AT Austrian;Vienna
AU Australian;Canberra
AZ Azerbaijani,Azeri;Baku
BA Bosnian;Sarajevo;Bosnia,Bosnia and Herzegovina
BB Barbadian;Bridgetown
BD Bangladeshi;Dhaka
BE Belgian;Brussels
BF Burkinabe;Ouagadougou
BG Bulgarian;Sofia
BH Bahraini;Manama
BI Burundian;Bujumbura,Gitega
BJ Beninese;Porto-Novo,Cotonou
BN Bruneian;Bandar Seri Begawan
BO Bolivian;La Paz
BR Brazilian;Brasilia
BS Bahamian;Nassau
BT Bhutanese;Thimphu
BW Botswanan;Gaborone
BY Belarusian,Belarussian;Minsk
BZ Belizean;Belmopan
CA Canadian;Ottawa
CD Congolese;Kinshasa;Democratic Republic of the Congo,Democratic Republic of Congo,DRC,DR Congo,Zaire
CF Central African;Bangui
CG Congolese;Brazzaville;Congo,Republic of the Congo
CH Swiss;Bern/Berne
CI Ivorian;Abidjan,Yamoussoukro;Ivory Coast,Cote d'Ivoire
CL Chilean;Santiago
CM Cameroonian;Yaounde
CN Chinese;Beijing
CO Colombian;Bogota
CR Costa Rican;San Jose
CU Cuban;Havana
CV Cape Verdean;Praia
CY Cypriot;Nicosia
CZ Czech;Prague;Czech Republic,Czechia
DE German;Berlin
DJ Djiboutian;Djibouti
DK Danish,Dane;Copenhagen
DM Dominican;Roseau
DO Dominican;Santo Domingo
DZ Algerian;Algiers
EC Ecuadorian,Ecuadoran;Quito
EE Estonian;Tallinn
EG Egyptian;Cairo
ER Eritrean;Asmara
ES Spanish,Spaniard;Madrid
ET Ethiopian;Addis Ababa
FI Finnish,Finn;Helsinki
FJ Fijian;Suva
FM Micronesian;Palikir;Micronesia
FR French,Frenchman,Frenchmen;Paris
GA Gabonese;Libreville
GB British,Briton,English,Scottish,Welsh,Englishman;London;Britain,Great Britain,UK,U.K.,England,Scotland,Wales
GD Grenadian;Saint George's
GE Georgian;Tbilisi
GH Ghanaian;Accra
GL Greenlandic,Greenlander;Nuuk
GM Gambian;Banjul;The Gambia
GN Guinean;Conakry
GQ Equatorial Guinean;Malabo
GR Greek;Athens
GT Guatemalan;Guatemala City
GW Bissau-Guinean;Bissau
GY Guyanese;Georgetown
HK Hong Konger;;Hong Kong
HN Honduran;Tegucigalpa
HR Croatian,Croat;Zagreb
HT Haitian;Port-au-Prince
HU Hungarian;Budapest
ID Indonesian;Jakarta
IE Irish,Irishman;Dublin
IL Israeli;Jerusalem,Tel Aviv
IN Indian;New Delhi/Delhi
IQ Iraqi;Baghdad
IR Iranian;Tehran/Teheran
IS Icelandic,Icelander;Reykjavik
IT Italian;Rome
JM Jamaican;Kingston
JO Jordanian;Amman
JP Japanese;Tokyo
KE Kenyan;Nairobi
KG Kyrgyz;Bishkek
KH Cambodian;Phnom Penh
KI I-Kiribati;Tarawa
KM Comorian;Moroni
KN Kittitian;Basseterre
KP North Korean;Pyongyang
KR South Korean,Korean;Seoul;Korea
KW Kuwaiti;Kuwait City
KZ Kazakh,Kazakhstani;Astana
LA Laotian,Lao;Vientiane
LB Lebanese;Beirut
LC Saint Lucian;Castries
LI Liechtensteiner;Vaduz
LK Sri Lankan;Colombo
LR Liberian;Monrovia
LS Basotho;Maseru
LT Lithuanian;Vilnius
LU Luxembourgish,Luxembourger;Luxembourg
LV Latvian;Riga
LY Libyan;Tripoli
MA Moroccan;Rabat
MC Monegasque;Monaco
MD Moldovan;Chisinau
ME Montenegrin;Podgorica
MG Malagasy;Antananarivo
MH Marshallese;Majuro
MK Macedonian;Skopje;Macedonia
ML Malian;Bamako
MM Burmese;Naypyidaw,Rangoon/Yangon;Burma,Myanmar
MN Mongolian;Ulan Bator/Ulaanbaatar
MR Mauritanian;Nouakchott
MT Maltese;Valletta
MU Mauritian;Port Louis
MV Maldivian;Malé
MW Malawian;Lilongwe
MX Mexican;Mexico City
MY Malaysian;Kuala Lumpur
MZ Mozambican;Maputo
NA Namibian;Windhoek
NE Nigerien;Niamey
NG Nigerian;Abuja
NI Nicaraguan;Managua
NL Dutch,Dutchman;Amsterdam,The Hague;Holland
NO Norwegian;Oslo
NP Nepalese,Nepali;Kathmandu
NR Nauruan;Yaren
NZ New Zealander;Wellington
OM Omani;Muscat
PA Panamanian;Panama City
PE Peruvian;Lima
PG Papua New Guinean;Port Moresby
PH Philippine,Filipino;Manila
PK Pakistani;Islamabad
PL Polish,Pole;Warsaw
PS Palestinian;Ramallah;Palestine,Palestinian Authority
PT Portuguese;Lisbon
PW Palauan;Ngerulmud
PY Paraguayan;Asuncion
QA Qatari;Doha
RO Romanian;Bucharest
RS Serbian,Serb;Belgrade
RU Russian;Moscow;Russian Federation
RW Rwandan;Kigali
SA Saudi,Saudi Arabian;Riyadh
SB Solomon Islander;Honiara
SC Seychellois;Victoria
SD Sudanese;Khartoum
SE Swedish,Swede;Stockholm
SG Singaporean;Singapore
SI Slovenian,Slovene;Ljubljana
SK Slovak,Slovakian;Bratislava
SL Sierra Leonean;Freetown
SM Sammarinese;San Marino
SN Senegalese;Dakar
SO Somali,Somalian;Mogadishu
SR Surinamese;Paramaribo
SS South Sudanese;Juba
ST Sao Tomean;Sao Tome
SV Salvadoran;San Salvador
SY Syrian;Damascus
SZ Swazi;Mbabane;Swaziland
TD Chadian;N'Djamena
TG Togolese;Lome
TH Thai;Bangkok
TJ Tajik;Dushanbe
TL East Timorese;Dili;East Timor
TM Turkmen;Ashgabat
TN Tunisian;Tunis
TO Tongan;Nuku'alofa
TR Turkish,Turk;Ankara;Turkey,Turkiye
TT Trinidadian;Port of Spain
TV Tuvaluan;Funafuti
TW Taiwanese;Taipei
TZ Tanzanian;Dodoma,Dar es Salaam
UA Ukrainian;Kyiv/Kiev
UG Ugandan;Kampala
US American;Washington;USA,U.S.,US,U.S.A.,America,United States of America
UY Uruguayan;Montevideo
UZ Uzbek;Tashkent
VA Vatican;;Vatican,Holy See
VC Vincentian;Kingstown
VE Venezuelan;Caracas
VN Vietnamese;Hanoi
VU Vanuatuan;Port Vila
WS Samoan;Apia
XK Kosovar,Kosovan;Pristina;Kosovo
YE Yemeni;Sanaa/Sana'a
ZA South African;Pretoria
ZM Zambian;Lusaka
ZW Zimbabwean;Harare`;
