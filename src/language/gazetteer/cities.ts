/** Large and often named cities that the list of places has not. */
export const CITIES: readonly string[] = `
Aachen|Aberdeen|Abu Dhabi|Acapulco|Accra|Adelaide|Agra|Ahmedabad|Ajaccio|Albany|Albuquerque|Aleppo|Alexandria|Alice Springs|Aligarh|Allahabad
Almaty|Amarillo|Amman|Amritsar|Amsterdam|Anaheim|Anchorage|Ankara|Annapolis|Ann Arbor|Antwerp|Aqaba|Arkhangelsk|Asheville|Ashdod|Ashkelon
Aspen|Aswan|Athens|Auckland|Augsburg|Austin|Avignon|Baku|Baltimore|Bamiyan|Bandung|Bangalore|Bengaluru|Baqubah|Baqouba|Bari|Basra|Bath
Baton Rouge|Bayonne|Beersheba|Bengal|Bergen|Berkeley|Bhopal|Bialystok|Bilbao|Birmingham|Blackpool|Bloemfontein|Bogota|Boise|Bologna|Bordeaux
Boulder|Bradford|Bratislava|Bremen|Brescia|Brest|Bridgeport|Brighton|Bristol|Brno|Bruges|Bryansk|Brunswick|Bucharest|Bucha|Buffalo|Bukhara
Burlington|Bursa|Bydgoszcz|Caen|Calais|Calgary|Cali|Cambridge|Cancun|Cannes|Cape Canaveral|Caracas|Cartagena|Casablanca|Catania|Cebu|Cebu City
Changchun|Changsha|Chapel Hill|Charleston|Charlotte|Charlottesville|Chattanooga|Chelyabinsk|Chengdu|Chernihiv|Chernivtsi|Chernobyl|Chiba
Christchurch|Cincinnati|Cleveland|Clermont-Ferrand|Cluj|Cluj-Napoca|Coimbatore|Colorado Springs|Columbus|Concepcion|Constantinople
Copenhagen|Cordoba|Córdoba|Cork|Cornwall|Coventry|Cox's Bazar|Curitiba|Cusco|Dalian|Danzig|Darwin|Davao|Dayton|Daytona|Dearborn|Debrecen
Denver|Derby|Derry|Des Moines|Detroit|Dhahran|Dijon|Diyarbakir|Dnipro|Dnepropetrovsk|Dnipropetrovsk|Dongguan|Dortmund|Dover|Dresden
Duluth|Dundee|Dunedin|Durban|Durham|Düsseldorf|Dusseldorf|East Lansing|Edmonton|Eilat|Eindhoven|El Paso|Erfurt|Esfahan|Isfahan|Essen
Eugene|Evian|Exeter|Fairbanks|Faisalabad|Famagusta|Fargo|Fez|Florence|Fort Lauderdale|Fort Worth|Frankfurt am Main|Freiburg|Fremont|Fresno
Fukushima|Gainesville|Galveston|Galway|Gary|Gatineau|Gaza City|Gaziantep|Gdynia|Genoa|Ghent|Glendale|Goa|Gold Coast|Gomel|Goma
Gothenburg|Göteborg|Göttingen|Graz|Grand Rapids|Greensboro|Grenoble|Grodno|Groningen|Grozny|Guadalajara|Guayaquil|Gwangju|Gyumri|Haifa
Hakodate|Halifax|Hamamatsu|Hama|Hamhung|Hangzhou|Hannover|Hanover|Harbin|Hartford|Heidelberg|Heraklion|Herat|Hiroshima|Hobart|Honolulu
Hollywood|Huntsville|Hyderabad|Iași|Ibadan|Incheon|Indianapolis|Indore|Innsbruck|Invercargill|Iowa City|Iqaluit|Irkutsk|Irvine|Isfahan
Islamabad|Istanbul|Ithaca|Ivano-Frankivsk|Ivanovo|Izhevsk|Jacksonville|Jaffa|Jaipur|Jalalabad|Jena|Jersey City|Jilin|Jinan|Jodhpur
Kabul|Kaduna|Kagoshima|Kalamazoo|Kaluga|Kanazawa|Kandy|Kano|Kanpur|Kansas City|Kaohsiung|Karbala|Kaunas|Kawasaki|Kazan|Kemerovo|Kerala
Kermanshah|Key West|Kharkov|Khartoum|Khost|Kirov|Kisangani|Kisumu|Kitakyushu|Klaipeda|Knoxville|Kochi|Kolkata|Konya|Košice|Kramatorsk|Kraków
Krasnodar|Krasnoyarsk|Kryvyi Rih|Kumamoto|Kumasi|Kunduz|Kunming|Kursk|Kut|La Paz|Lafayette|Lahore|Lancaster|Lansing|Larnaca|Laredo
Latakia|Lausanne|Leeds|Le Havre|Leicester|Leiden|Leipzig|León|Leuven|Lexington|Lhasa|Liege|Liège|Lille|Lima|Limassol|Limerick
Lincoln|Linz|Little Rock|Liverpool|Lodz|Łódź|Long Beach|Louisville|Lubbock|Lublin|Lubumbashi|Lucerne|Lucknow|Ludhiana|Lugano|Luxor|Lusaka
Maastricht|Macon|Madison|Madurai|Magdeburg|Magadan|Magnitogorsk|Mainz|Makassar|Makhachkala|Málaga|Malaga|Malmo|Malmö|Manaus|Manchester|Mandalay
Mannheim|Maracaibo|Mariupol|Marrakech|Marrakesh|Mashhad|Masdar City|Mazar-i-Sharif|Mecca|Medan|Medellin|Medellín|Medina|Memphis|Mersin|Mesa
Metz|Milwaukee|Minneapolis|Mobile|Modena|Mombasa|Monterrey|Montgomery|Montpellier|Mosul|Mostar|Multan|Munster|Münster|Murmansk|Murcia
Nabatieh|Nagano|Nagorno|Nagpur|Najaf|Nampa|Nanjing|Nanking|Nantes|Narva|Nashville|Nasiriyah|Nazareth|Newark|Newcastle|New Haven|New Orleans|Newport
Niagara Falls|Nice|Niigata|Nizhny Novgorod|Norfolk|Norilsk|Nottingham|Novi Sad|Nuremberg|Nürnberg|Oakland|Oaxaca|Odense|Ohrid|Oklahoma City
Olympia|Omaha|Omsk|Oran|Orenburg|Orlando|Orleans|Osaka|Ostrava|Oświęcim|Auschwitz|Ottawa|Oxford|Padua|Palermo|Palm Beach|Palm Springs|Palmyra
Palo Alto|Pasadena|Patna|Pattaya|Penang|Penza|Perm|Perugia|Pescara|Petersburg|Petrograd|Petropavlovsk-Kamchatsky|Philadelphia|Phoenix|Pilsen
Pisa|Pittsburgh|Plovdiv|Plymouth|Podgorica|Pohang|Poltava|Port Arthur|Port Elizabeth|Port Harcourt|Porto|Porto Alegre|Portland|Portsmouth
Potosi|Poznan|Poznań|Princeton|Providence|Pskov|Puebla|Pune|Pyeongchang|Qingdao|Qom|Quetta|Quezon City|Rabaul|Raleigh|Ramadi|Rawalpindi
Recife|Regensburg|Regina|Reims|Rennes|Reno|Richmond|Rivne|Rochester|Rosario|Rostock|Rostov|Rostov-on-Don|Rotterdam|Rouen|Roswell|Ryazan
Saarbrücken|Sacramento|Saint-Denis|Saint-Tropez|Sakhir|Salamanca|Salem|Salerno|Salisbury|Salonika|Salt Lake City|Salvador|Samara|Samarkand|Samarra|Sana'a
San Antonio|San Bernardino|San Diego|San Jose|San José|San Juan|San Pedro Sula|San Sebastian|Santa Barbara|Santa Cruz|Santa Fe|Santa Monica|Santander|Santo Domingo
Sapporo|Saratov|Saskatoon|Savannah|Scottsdale|Scranton|Selma|Seoul|Sevastopol|Seville|Sheffield|Shenyang|Shijiazhuang|Shiraz|Shreveport|Shymkent
Sidon|Simferopol|Sirte|Sloviansk|Smolensk|Sofia|South Bend|Southampton|Split|Spokane|Springfield|Srebrenica|Stalingrad|Stanford|Stavanger
Stavropol|St. Andrews|St. Gallen|St. Louis|St. Moritz|St. Paul|Strasbourg|Stuttgart|Sulaymaniyah|Sumy|Sunderland|Sunnyvale|Surabaya|Surat|Suzhou|Swansea
Syktyvkar|Syracuse|Szczecin|Szeged|Tabriz|Tacoma|Tainan|Taichung|Tallahassee|Tampa|Tampere|Tangier|Tangshan|Tartu|Tashkent|Tempe|Ternopil|Thessaloniki
Tijuana|Tikrit|Timbuktu|Timisoara|Tiraspol|Toledo|Tolyatti|Tomsk|Topeka|Torun|Toulon|Toulouse|Toyama|Trenton|Trieste|Tromso|Tromsø|Trondheim
Tskhinvali|Tucson|Tula|Tulsa|Turin|Turku|Tuzla|Tver|Tyre|Tyumen|Ufa|Ulan-Ude|Ulm|Ulsan|Uppsala|Utrecht|Uzhhorod|Vadodara|Valencia|Valparaiso|Valparaíso
Varanasi|Varna|Verona|Versailles|Vicenza|Vilnius|Vinnytsia|Visakhapatnam|Vitebsk|Vladikavkaz|Volgograd|Vologda|Voronezh|Vyborg|Waco|Wakayama|Warwick
Waterloo|Weimar|Whistler|Wichita|Wiesbaden|Wilmington|Winnipeg|Wolfsburg|Worcester|Wroclaw|Wrocław|Wuppertal|Xi'an|Xiamen|Yakutsk|Yalta
Yaroslavl|Yazd|Yellowknife|Yuzhno-Sakhalinsk|Zagazig|Zamboanga|Zanzibar City|Zaporizhia|Zaragoza|Zhengzhou|Zhytomyr|Zhuhai|Zurich
Brooklyn|Manhattan|Queens|Bronx|Harlem|Staten Island|Long Island|Coney Island|Westminster|Soho|Beverly Hills|Malibu|Georgetown
Kensington|Chelsea|Montmartre|Kreuzberg|Chinatown|Times Square|Trafalgar Square|Tahrir Square|Ginza|Shibuya|Shinjuku|Gangnam
Bergen-Belsen|Dachau|Buchenwald|Treblinka|Nagorny|Ghazni|Helmand|Nangarhar|Waziristan|Swat|Abbottabad|Balakot|Kargil|Galwan
Doklam|Siachen|Ayodhya|Amritsar|Kochi|Mysore|Pondicherry|Shimla|Tashkent|Simla|Bandar Abbas|Natanz|Fordow|Bushehr|Arak|Parchin|Yongbyon|Punggye-ri
Wonsan|Sinuiju|Kinmen|Matsu|Woody Island|Mischief Reef|Subi Reef|Fiery Cross Reef|Dandong|Nemuro|Shana|Kurilsk|Yuzhno-Kurilsk|Severo-Kurilsk
Shimoda|Portsmouth|Karuizawa|Ise-Shima|Nagato|Krasnoyarsk|Kawana|Toyako|Magadan|Nakhodka|Komsomolsk-on-Amur|Petropavlovsk
Debaltseve|Bakhmut|Avdiivka|Severodonetsk|Lysychansk|Melitopol|Enerhodar|Izium|Irpin|Berdyansk|Kerch|Zaporozhye|Nikopol|Pokrovsk|Slavyansk|Horlivka
Stepanakert|Shusha|Lachin|Ganja|Sukhumi|Gori|Batumi|Kutaisi|Poti|Derna|Tobruk|Sabha|Zawiya|Sebha|Adwa|Mekelle|Gondar|Hargeisa|Kismayo|Baidoa|El Fasher
Nyala|Omdurman|Port Sudan|Malakal|Bor|Gulu|Entebbe|Arusha|Kigoma|Goma|Bukavu|Kananga|Matadi|Bamenda|Maiduguri|Jos|Chibok|Benin City|Bouake|Timbuktu|Gao|Kidal
Sidi Bouzid|Sfax|Sousse|Bizerte|Constantine|Tamanrasset|El Aaiun|Laayoune|Ceuta|Melilla|Agadir|Ismailia|Port Said|Suez|Giza|Rafah|Jabalia|Deir al-Balah|Beit Hanoun
Jericho|Ramallah|Hebron|Nablus|Tulkarem|Qalqilya|Sderot|Netanya|Herzliya|Acre|Safed|Tiberias|Baalbek|Zahle|Daraa|Deir ez-Zor|Hasakah|Qamishli|Kobani|Manbij|Afrin|Tartus
`
  .trim()
  .split(/[|\n]/);
