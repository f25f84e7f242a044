/** Parts of states, waters, mountains and islands that the list of places has not. */
export const REGIONS: readonly string[] = `
Arkansas|Georgia|Washington State|New York State|New England|Midwest|Deep South|Pacific Northwest|Great Plains|Great Lakes|Rust Belt|Bible Belt|Bay Area
Appalachia|Cape Cod|Martha's Vineyard|Yellowstone|Yosemite|Grand Canyon|Everglades|Rocky Mountains|Rockies|Sierra Nevada|Appalachian Mountains
District of Columbia|American Samoa|U.S. Virgin Islands|Virgin Islands|British Virgin Islands|Northern Mariana Islands|Bay of Pigs|Gulf Coast
Nova Scotia|New Brunswick|Newfoundland|Newfoundland and Labrador|Labrador|Prince Edward Island|Saskatchewan|Yukon|Nunavut|Northwest Territories
Victoria|South Australia|Western Australia|Northern Territory|Australian Capital Territory|North Island|South Island|Chatham Islands
Cornwall|Devon|Kent|Essex|Sussex|Surrey|Yorkshire|Lancashire|Norfolk|Suffolk|Cumbria|Wessex|Northumberland|Merseyside|Cheshire|Shropshire|Hampshire
Berkshire|Hertfordshire|Oxfordshire|Gloucestershire|Leinster|Munster|Connacht|Isle of Man|Isle of Wight|Jersey|Guernsey|Orkney|Shetland|Hebrides
Bavaria|Hesse|Lower Saxony|North Rhine-Westphalia|Rhineland|Rhineland-Palatinate|Saarland|Schleswig-Holstein|Thuringia|Brandenburg|Mecklenburg
Baden-Württemberg|Silesia|Upper Silesia|Pomerania|East Prussia|Sudetenland|Alsace|Lorraine|Alsace-Lorraine|Burgundy|Champagne|Provence|Aquitaine|Île-de-France
Riviera|Savoy|Andalusia|Aragon|Castile|Basque Country|Extremadura|Navarre|Valencia|Canary Islands|Balearic Islands|Mallorca|Majorca|Ibiza|Tenerife
Azores|Madeira|Algarve|Lombardy|Piedmont|Veneto|Liguria|Calabria|Apulia|Umbria|Campania|Lazio|Sicily|South Tyrol|Tyrol|Styria|Carinthia|Salzkammergut
Flanders|Wallonia|Zeeland|Friesland|Frisia|Jutland|Zealand|Scania|Gotland|Åland|Åland Islands|Aland Islands|Finnmark|Lofoten|Peloponnese|Attica|Macedonia|Thrace|Thessaly
Epirus|Crete|Rhodes|Cyclades|Corfu|Lesbos|Kosovo|Metohija|Vojvodina|Republika Srpska|Sandzak|Dalmatia|Istria|Slavonia|Krajina|Herzegovina
Wallachia|Dobruja|Bukovina|Volhynia|Podolia|Ruthenia|Zakarpattia|Novorossiya|Gagauzia|Carpathians|Carpathian Mountains|Tatra Mountains|Alps|Swiss Alps|Pyrenees
Urals|Ural Mountains|Altai|Altai Mountains|Bashkortostan|Bashkiria|Chuvashia|Mordovia|Udmurtia|Kalmykia|Ingushetia|North Ossetia|Kabardino-Balkaria
Karachay-Cherkessia|Adygea|Buryatia|Tuva|Yakutia|Sakha|Chukotka|Primorye|Primorsky Krai|Russian Far East|Kolyma|Amur|Amur Oblast|Khabarovsk Krai|Krasnodar Krai
Sakhalin Oblast|Moscow Oblast|Leningrad Oblast|Belgorod|Rostov Oblast|Kursk Oblast|Bryansk Oblast|Donetsk Oblast|Luhansk Oblast|Kherson Oblast|Zaporizhzhia Oblast
Ajaria|Adjara|Kakheti|Karabakh|Zangezur|Syunik|Artsakh|Fergana Valley|Karakalpakstan|Gorno-Badakhshan|Pamir|Pamirs|Hindu Kush|Himalayas|Karakoram|Kush
Balochistan|Baluchistan|Sindh|Khyber Pakhtunkhwa|North-West Frontier Province|Azad Kashmir|Gilgit-Baltistan|Khyber Pass|FATA|North Waziristan|South Waziristan
Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram
Nagaland|Odisha|Orissa|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Aksai Chin|Andaman Islands|Nicobar Islands
Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Inner Mongolia|Jiangsu|Jiangxi|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong
Shanxi|Sichuan|Yunnan|Zhejiang|Formosa|Pescadores|Pearl River Delta|Yangtze|Yangtze River|Yellow River|Mekong|Mekong Delta|Red River Delta|Three Gorges
Jeju|Jeju Island|Gyeonggi|Gangwon|Kanto|Kansai|Tohoku|Aomori|Akita|Fukushima Prefecture|Hyogo|Ibaraki|Ishikawa|Kanagawa|Miyagi|Niigata Prefecture|Ryukyu Islands|Iwo Jima
Bonin Islands|Liancourt Rocks|Socotra Rock|Mindanao|Luzon|Visayas|Sulu|Palawan|Sulawesi|Kalimantan|Moluccas|Maluku|West Papua|Irian Jaya|Flores|Lombok|Sarawak|Sabah
Johor|Malacca|Selangor|Kedah|Arakan|Rakhine|Kachin|Shan State|Mandalay Region|Cochinchina|Tonkin|Annam|Gulf of Tonkin|Gulf of Thailand|Strait of Malacca|Malacca Strait|Bay of Bengal
Arabian Sea|Arabian Peninsula|Persian Gulf|Gulf of Oman|Gulf of Aden|Bab el-Mandeb|Bab al-Mandab|Gulf of Aqaba|Straits of Tiran|Strait of Tiran|Shatt al-Arab|Euphrates|Tigris|Nile|Blue Nile
Jordan Valley|Jordan River|Sea of Galilee|Dead Sea|Negev|Galilee|Judea|Samaria|Judea and Samaria|Temple Mount|Haram al-Sharif|Shebaa Farms|Bekaa|Bekaa Valley|Palestinian Territories|Occupied Territories
Anbar|Al Anbar|Diyala|Nineveh|Dhofar|Hejaz|Najd|Hadhramaut|Khuzestan|Sistan|Khorasan|Azerbaijan Province|Qandil|Rojava|Hatay|Cilicia|Cappadocia|Asia Minor|Sinai Peninsula
Cyrenaica|Tripolitania|Fezzan|Sahara|Sahara Desert|Kabylia|Rif|Casamance|Niger Delta|Lake Chad|Lake Victoria|Lake Tanganyika|Katanga|Kivu|North Kivu|South Kivu|Ituri|Cabinda|Ogaden|Oromia|Amhara Region|Afar
Puntland|Jubaland|Kordofan|South Kordofan|Abyei|Equatoria|Rift Valley|Great Rift Valley|Zululand|KwaZulu-Natal|Gauteng|Transvaal|Natal|Western Cape|Eastern Cape|Caprivi|Kalahari|Zambezi|Congo River
Réunion|Reunion|Mayotte|Saint Helena|Diego Garcia|Chagos|Chagos Islands|Chagos Archipelago|Socotra|Canaries|South Georgia|Tierra del Fuego|Patagonia|Pampas|Andes|Amazon|Amazonia|Amazon Basin|Essequibo|Minas Gerais|Bahia
Pará|Mato Grosso|Chiapas|Yucatan|Yucatán|Sonora|Chihuahua|Jalisco|Sinaloa|Michoacán|Guerrero|Baja California|Rio Grande|Tabasco|Veracruz|Chaco|Gran Chaco|Galapagos|Galápagos|Galápagos Islands|Easter Island|Curaçao|Curacao|Aruba
Martinique|Guadeloupe|French Guiana|Antilles|West Indies|Hispaniola|Cayman Islands|Turks and Caicos|Montserrat|Anguilla|Bonaire|Micronesia|Melanesia|Polynesia|French Polynesia|Tahiti|New Caledonia
Bougainville|Guadalcanal|Tasman Sea|Coral Sea|Great Barrier Reef|Philippine Sea|Bering Sea|Bering Strait|Barents Sea|Kara Sea|North Sea|Norwegian Sea|Irish Sea|Celtic Sea|Aegean|Aegean Sea|Adriatic|Adriatic Sea
Ionian Sea|Ligurian Sea|Tyrrhenian Sea|Sea of Marmara|Kerch Strait|Strait of Gibraltar|Gulf of Finland|Gulf of Bothnia|Gulf of Mexico|Gulf of Guinea|Bay of Biscay|Hudson Bay|Chesapeake Bay|Pearl Harbor|Antarctic|Southern Ocean|North Pole|South Pole
North Atlantic|South Atlantic|North Pacific|South Pacific|Western Pacific|Danube|Rhine|Elbe|Oder|Neisse|Oder-Neisse|Vistula|Volga|Don|Dnieper|Dnipro River|Dniester|Neva|Seine|Loire|Rhone|Thames|Tiber|Po|Ebro|Mississippi River
Missouri River|Colorado River|Hudson River|Potomac|Potomac River|St. Lawrence River|Ganges|Indus|Brahmaputra|Amu Darya|Syr Darya|Aral Sea|Lake Baikal|Baikal|Lake Geneva|Lake Ontario|Lake Erie|Lake Michigan|Lake Superior|Lake Huron|Ussuri|Yalu|Tumen
Mount Everest|Everest|Mount Fuji|Mount Sinai|Mount Ararat|Mount Hermon|Mont Blanc|Kilimanjaro|Mount Kilimanjaro|Vesuvius|Etna|K2|Sub-Saharan Africa|sub-Saharan Africa|North Caucasus|Transcaucasia|Benelux|Iberia|Iberian Peninsula|Balkan Peninsula
Crimean Peninsula|Kamchatka Peninsula|Kola Peninsula|Malay Peninsula|Indian Subcontinent|Subcontinent|Near East|Greater Middle East|Global South|Global North|Third World|Eastern Bloc|Western Hemisphere|Northern Hemisphere|Southern Hemisphere|Old World|New World
Far North|High North|Arctic Circle|Northern Sea Route|Northwest Passage|Demilitarized Zone|DMZ|38th Parallel|Green Line|Green Zone|Line of Control|Iron Curtain|Donbass Region|East Africa|Central Europe|Great Lakes Region|Mars|Venus|Jupiter|Saturn|Uranus|Neptune|Pluto|Earth
Alexander Archipelago|Kunashir Island|Iturup Island|Shikotan Island|Habomai Islands|Habomais|Etorofu Island|Kunashiri Island|Lesser Kuril Chain|Paramushir|Shumshu|Urup|Karafuto|South Sakhalin
CA|NY|TX|FL|NJ|PA|DC|D.C.|NYC|L.A.|Calif.|Fla.|Mass.|Conn.|Ariz.|Ala.|Tenn.|Va.|Md.|Pa.|Ga.|Ill.|N.Y.|N.J.|N.C.|S.C.|N.H.|N.M.|Minn.|Wis.|Mich.|Colo.|Nev.|Okla.|Kan.|Ky.|Wash.|Ont.|B.C.
`
  .trim()
  .split(/[|\n]/);
