/**
 * States, those that are gone and those whose statehood is disputed included: a name here says how the press writes
 * of it and takes no side. One a line: name | other names | adjectives | people, where not the adjective with an s |
 * capital | seats of its government that the press uses for it.
 * Left out: capitals that are more often something else (Victoria, Kingston, Georgetown, Hamilton).
 */
export const STATE_TABLE = `
Afghanistan||Afghan||Kabul|
Albania||Albanian||Tirana|
Algeria||Algerian||Algiers|
Andorra||Andorran|||
Angola||Angolan||Luanda|
Antigua and Barbuda||Antiguan|||
Argentina|Argentine Republic|Argentine,Argentinian||Buenos Aires|Casa Rosada
Armenia||Armenian||Yerevan|
Australia||Australian||Canberra|
Austria||Austrian||Vienna|
Azerbaijan||Azerbaijani,Azeri||Baku|
Bahamas||Bahamian||Nassau|
Bahrain||Bahraini||Manama|
Bangladesh||Bangladeshi||Dhaka|
Barbados||Barbadian||Bridgetown|
Belarus|Byelorussia|Belarusian,Belarussian||Minsk|
Belgium||Belgian||Brussels|
Belize||Belizean||Belmopan|
Benin||Beninese||Porto-Novo|
Bhutan||Bhutanese||Thimphu|
Bolivia||Bolivian||La Paz|
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian||Sarajevo|
Botswana||Botswanan||Gaborone|
Brazil||Brazilian||Brasilia,Brasília|Planalto
Brunei||Bruneian|||
Bulgaria||Bulgarian||Sofia|
Burkina Faso||Burkinabe||Ouagadougou|
Burundi||Burundian||Bujumbura|
Cambodia|Kampuchea|Cambodian||Phnom Penh|
Cameroon||Cameroonian||Yaounde,Yaoundé|
Canada||Canadian||Ottawa|
Cape Verde|Cabo Verde|Cape Verdean||Praia|
Central African Republic||Central African||Bangui|
Chad||Chadian||N'Djamena|
Chile||Chilean||Santiago|La Moneda
China|People's Republic of China,PRC|Chinese||Beijing,Peking|Zhongnanhai
Colombia||Colombian||Bogota,Bogotá|
Comoros||Comorian|||
Costa Rica||Costa Rican|||
Croatia||Croatian|Croats|Zagreb|
Cuba||Cuban||Havana|
Cyprus||Cypriot||Nicosia|
Czech Republic|Czechia|Czech||Prague|
Czechoslovakia||Czechoslovak||||
Democratic Republic of the Congo|Democratic Republic of Congo,DRC,DR Congo,Congo-Kinshasa,Zaire|Congolese||Kinshasa|
Denmark||Danish|Danes|Copenhagen|
Djibouti||Djiboutian|||
Dominica||||
Dominican Republic||Dominican||Santo Domingo|
East Germany|German Democratic Republic,GDR|East German||East Berlin|
East Timor|Timor-Leste|Timorese||Dili|
Ecuador||Ecuadorian,Ecuadorean||Quito|
Egypt|Arab Republic of Egypt|Egyptian||Cairo|
El Salvador||Salvadoran,Salvadorean||San Salvador|
Equatorial Guinea||Equatorial Guinean||Malabo|
Eritrea||Eritrean||Asmara|
Estonia||Estonian||Tallinn|
Eswatini|Swaziland|Swazi||Mbabane|
Ethiopia||Ethiopian||Addis Ababa|
Fiji||Fijian||Suva|
Finland||Finnish|Finns|Helsinki|
France|French Republic|French|Frenchmen|Paris|Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay
Gabon||Gabonese||Libreville|
Gambia||Gambian||Banjul|
Georgia||Georgian||Tbilisi|
Germany|Federal Republic of Germany,West Germany|German,West German||Berlin,Bonn|
Ghana||Ghanaian||Accra|
Greece|Hellenic Republic|Greek||Athens|
Grenada||Grenadian|||
Guatemala||Guatemalan||Guatemala City|
Guinea||Guinean||Conakry|
Guinea-Bissau||||
Guyana||Guyanese|||
Haiti||Haitian||Port-au-Prince|
Honduras||Honduran||Tegucigalpa|
Hungary||Hungarian||Budapest|
Iceland||Icelandic|Icelanders|Reykjavik,Reykjavík|
India||Indian||New Delhi,Delhi|
Indonesia||Indonesian||Jakarta|
Iran|Islamic Republic of Iran,Islamic Republic,Persia|Iranian||Tehran,Teheran|
Iraq||Iraqi||Baghdad|
Ireland|Republic of Ireland,Irish Republic|Irish||Dublin|
Israel||Israeli||Jerusalem,Tel Aviv|Knesset
Italy||Italian||Rome|Quirinale,Palazzo Chigi,Farnesina
Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian||Abidjan,Yamoussoukro|
Jamaica||Jamaican|||
Japan|Nippon|Japanese||Tokyo|Kantei
Jordan|Hashemite Kingdom of Jordan|Jordanian||Amman|
Kazakhstan||Kazakh,Kazakhstani||Astana,Nur-Sultan|
Kenya||Kenyan||Nairobi|
Kiribati||||
Kosovo||Kosovar||Pristina|
Kuwait||Kuwaiti||Kuwait City|
Kyrgyzstan|Kyrgyz Republic|Kyrgyz||Bishkek|
Laos||Laotian,Lao||Vientiane|
Latvia||Latvian||Riga|
Lebanon||Lebanese||Beirut|
Lesotho||||Maseru|
Liberia||Liberian||Monrovia|
Libya||Libyan||Tripoli|
Liechtenstein||||Vaduz|
Lithuania||Lithuanian||Vilnius|
Luxembourg||Luxembourgish|Luxembourgers||
Madagascar||Malagasy||Antananarivo|
Malawi||Malawian||Lilongwe|
Malaysia||Malaysian||Kuala Lumpur,Putrajaya|
Maldives||Maldivian|||
Mali||Malian||Bamako|
Malta||Maltese||Valletta|
Marshall Islands||Marshallese||Majuro|
Mauritania||Mauritanian||Nouakchott|
Mauritius||Mauritian||Port Louis|
Mexico||Mexican||Mexico City|Los Pinos
Micronesia|Federated States of Micronesia|Micronesian||Palikir|
Moldova|Moldavia|Moldovan||Chisinau,Chișinău|
Monaco||Monegasque|||
Mongolia||Mongolian||Ulaanbaatar,Ulan Bator|
Montenegro||Montenegrin||Podgorica|
Morocco||Moroccan||Rabat|
Mozambique||Mozambican||Maputo|
Myanmar|Burma|Burmese||Naypyidaw,Naypyitaw,Rangoon|
Namibia||Namibian||Windhoek|
Nauru||Nauruan|||
Nepal||Nepalese,Nepali||Kathmandu|
Netherlands|Holland|Dutch|Dutchmen|The Hague,Amsterdam|Binnenhof
New Zealand||New Zealand|New Zealanders|Wellington|Beehive
Nicaragua||Nicaraguan||Managua|
Niger||Nigerien||Niamey|
Nigeria||Nigerian||Abuja|
North Korea|Democratic People's Republic of Korea,DPRK,D.P.R.K.|North Korean||Pyongyang|
North Macedonia|Macedonia|Macedonian,North Macedonian||Skopje|
Norway||Norwegian||Oslo|
Oman||Omani||Muscat|
Pakistan||Pakistani||Islamabad|
Palau||Palauan|||
Palestine|State of Palestine,Palestinian Authority|Palestinian||Ramallah|
Panama||Panamanian||Panama City|
Papua New Guinea||Papua New Guinean||Port Moresby|
Paraguay||Paraguayan||Asuncion,Asunción|
Peru||Peruvian||Lima|
Philippines|Republic of the Philippines|Philippine,Filipino||Manila|Malacanang,Malacañang
Poland||Polish|Poles|Warsaw|
Portugal||Portuguese||Lisbon|
Qatar||Qatari||Doha|
Republic of the Congo|Congo-Brazzaville,Congo|||Brazzaville|
Romania||Romanian||Bucharest|
Russia|Russian Federation|Russian||Moscow|Kremlin,Smolenskaya Square
Rwanda||Rwandan||Kigali|
Saint Kitts and Nevis|St. Kitts and Nevis||||
Saint Lucia|St. Lucia|||Castries|
Saint Vincent and the Grenadines|St. Vincent and the Grenadines||||
Samoa||Samoan||Apia|
San Marino||||
Sao Tome and Principe|São Tomé and Príncipe||||
Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian||Riyadh|
Senegal||Senegalese||Dakar|
Serbia||Serbian|Serbs|Belgrade|
Seychelles||Seychellois|||
Sierra Leone||Sierra Leonean||Freetown|
Singapore||Singaporean|||
Slovakia|Slovak Republic|Slovak,Slovakian||Bratislava|
Slovenia||Slovenian,Slovene||Ljubljana|
Solomon Islands||||Honiara|
Somalia||Somali||Mogadishu|
South Africa||South African||Pretoria|Union Buildings
South Korea|Republic of Korea,ROK|South Korean||Seoul|Blue House,Cheong Wa Dae
South Sudan||South Sudanese||Juba|
Soviet Union|USSR,U.S.S.R.,Union of Soviet Socialist Republics|Soviet|||
Spain||Spanish|Spaniards|Madrid|Moncloa
Sri Lanka|Ceylon|Sri Lankan||Colombo|
Sudan||Sudanese||Khartoum|
Suriname||Surinamese||Paramaribo|
Sweden||Swedish|Swedes|Stockholm|
Switzerland|Swiss Confederation|Swiss||Bern,Berne|
Syria|Syrian Arab Republic|Syrian||Damascus|
Taiwan|Republic of China,Chinese Taipei|Taiwanese||Taipei|
Tajikistan||Tajik,Tajikistani||Dushanbe|
Tanzania||Tanzanian||Dodoma,Dar es Salaam|
Thailand|Siam|Thai||Bangkok|
Togo||Togolese||Lome,Lomé|
Tonga||Tongan|||
Trinidad and Tobago|Trinidad|Trinidadian||Port of Spain|
Tunisia||Tunisian||Tunis|
Turkey|Türkiye,Turkiye|Turkish|Turks|Ankara|
Turkmenistan||Turkmen,Turkmenistani||Ashgabat|
Tuvalu||||Funafuti|
Uganda||Ugandan||Kampala|
Ukraine||Ukrainian||Kiev,Kyiv|Bankova,Verkhovna Rada
United Arab Emirates|UAE,U.A.E.,Emirates|Emirati||Abu Dhabi|
United Kingdom|UK,U.K.,Great Britain,Britain|British|Britons,Brits|London|Downing Street,Number 10,Whitehall,Buckingham Palace
United States|United States of America,US,U.S.,USA,U.S.A.,America|American||Washington|White House,Foggy Bottom,Capitol Hill,Oval Office
Uruguay||Uruguayan||Montevideo|
Uzbekistan||Uzbek,Uzbekistani||Tashkent|
Vanuatu||||Port Vila|
Vatican|Holy See,Vatican City||||
Venezuela|Bolivarian Republic of Venezuela|Venezuelan||Caracas|Miraflores
Vietnam|Socialist Republic of Vietnam,Viet Nam|Vietnamese||Hanoi|
Yemen||Yemeni||Sanaa,Sana'a|
Yugoslavia||Yugoslav|Yugoslavs||
Zambia||Zambian||Lusaka|
Zimbabwe|Rhodesia|Zimbabwean||Harare|
`;

/** First halves of compounds such as "Sino-Indian". */
export const COMBINING_FORMS: Readonly<Record<string, string>> = {
  Russo: "Russia",
  Sino: "China",
  Anglo: "United Kingdom",
  Franco: "France",
  Indo: "India",
  Greco: "Greece",
  Hispano: "Spain",
  Turco: "Turkey",
  Nippo: "Japan",
  Polono: "Poland",
  Serbo: "Serbia",
  Italo: "Italy",
  Luso: "Portugal",
};
