/** Continents, regions, waters, islands and cities that are no capitals: never persons, never actors. */
export const PLACES: readonly string[] = `
Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Oceania|Middle East|Near East
Far East|Southeast Asia|Northeast Asia|East Asia|South Asia|Central Asia|Western Asia|Asia-Pacific|Indo-Pacific
Asia Pacific|Eastern Europe|Western Europe|Central Europe|Northern Europe|North Africa|West Africa|East Africa
Horn of Africa|Sahel|Maghreb|Levant|Balkans|Caucasus|South Caucasus|North Caucasus|Baltics|Scandinavia|Eurasia|Siberia
Caribbean|Arctic|Pacific|Atlantic|Pacific Ocean|Atlantic Ocean|Indian Ocean|Arctic Ocean|Mediterranean|Mediterranean Sea
Black Sea|Baltic Sea|Red Sea|Caspian Sea|Sea of Japan|East Sea|Yellow Sea|East China Sea|South China Sea|Sea of Okhotsk
Sea of Azov|Persian Gulf|Strait of Hormuz|Taiwan Strait|Bosphorus|Dardanelles|Suez Canal|Panama Canal|English Channel
Crimea|Sevastopol|Donbas|Donbass|Donetsk|Luhansk|Lugansk|Kherson|Zaporizhzhia|Kharkiv|Odesa|Odessa|Mariupol|Abkhazia
South Ossetia|Transnistria|Nagorno-Karabakh|Nakhchivan|Kashmir|Jammu and Kashmir|Ladakh|Tibet|Xinjiang|Hong Kong|Macau
Gaza|Gaza Strip|West Bank|East Jerusalem|Golan Heights|Golan|Sinai|Western Sahara|Northern Ireland|Scotland|Wales|England
Catalonia|Gibraltar|Falkland Islands|Falklands|Kurdistan|Darfur|Tigray|Korean Peninsula|Korea|Indochina|Manchuria
Kuril Islands|Kurils|Kuriles|Kurile Islands|Southern Kurils|South Kuril Islands|Northern Territories|Sakhalin|Hokkaido
Honshu|Kyushu|Shikoku|Okinawa|Senkaku Islands|Senkakus|Diaoyu Islands|Diaoyu|Takeshima|Dokdo|Spratly Islands|Spratlys
Paracel Islands|Paracels|Scarborough Shoal|Kamchatka|Kaliningrad|Chechnya|Dagestan|Tatarstan|Guam|Hawaii|Alaska
Puerto Rico|Greenland|Svalbard|Faroe Islands|Bermuda|Sicily|Sardinia|Corsica|Crete|Java|Sumatra|Borneo|Bali|Aceh|Papua
Saint Petersburg|St. Petersburg|St Petersburg|Leningrad|Vladivostok|Sochi|Yekaterinburg|Novosibirsk|Khabarovsk|Kazan
Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Fukuoka|Hiroshima|Nagasaki|Kobe|Sendai|Shanghai|Shenzhen|Guangzhou|Chongqing|Wuhan
Tianjin|Nanjing|Lhasa|Urumqi|Busan|Incheon|Pusan|Panmunjom|Kaesong|New York|New York City|Los Angeles|Chicago|Boston
San Francisco|Houston|Philadelphia|Seattle|Miami|Dallas|Atlanta|Detroit|Las Vegas|Washington D.C.|Washington, D.C.
Washington DC|Camp David|Mar-a-Lago|Guantanamo Bay|Guantanamo|Toronto|Montreal|Vancouver|Geneva|Zurich|Zürich|Lausanne
Davos|Basel|Frankfurt|Munich|Hamburg|Cologne|Strasbourg|Marseille|Lyon|Milan|Venice|Naples|Barcelona|Salzburg|Istanbul
Izmir|Antalya|Aleppo|Homs|Idlib|Raqqa|Mosul|Basra|Kirkuk|Erbil|Fallujah|Benghazi|Misrata|Aden|Hodeidah|Mecca|Medina
Jeddah|Dubai|Sharjah|Haifa|Bethlehem|Hebron|Nablus|Jenin|Rafah|Khan Younis|Karachi|Lahore|Peshawar|Kandahar|Herat|Mumbai
Bombay|Kolkata|Calcutta|Chennai|Bangalore|Hyderabad|Srinagar|Almaty|Lviv|Gdansk|Krakow|Johannesburg|Cape Town|Lagos
Sydney|Melbourne|Perth|Brisbane|Auckland|Da Nang|Danang|Ho Chi Minh City|Saigon|Phuket|Yangon|Mandalay|Chiang Mai
Rio de Janeiro|São Paulo|Sao Paulo|Edinburgh|Glasgow|Manchester|Liverpool|Birmingham|Oxford|Cambridge|Belfast|Cardiff
California|Texas|Florida|New Jersey|Pennsylvania|Ohio|Michigan|Illinois|Virginia|Massachusetts|Louisiana|Mississippi
Alabama|Arizona|Colorado|Connecticut|Delaware|Idaho|Indiana|Iowa|Kansas|Kentucky|Maine|Maryland|Minnesota|Missouri|Montana
Nebraska|Nevada|New Hampshire|New Mexico|North Carolina|North Dakota|Oklahoma|Oregon|Rhode Island|South Carolina
South Dakota|Tennessee|Utah|Vermont|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba
New South Wales|Queensland|Tasmania|Bavaria|Saxony|Prussia|Tuscany|Normandy|Brittany|Punjab|Kerala|Gujarat|Bengal
Mesopotamia|Anatolia|Galicia|Moldavia|Transylvania|Bessarabia|Karelia|Lapland
Sharm el-Sheikh|Taba|Maidan|Tiananmen Square|Red Square|Wall Street|Silicon Valley|Ulster|Dayton
Yalta|Potsdam|Helsingborg|Rambouillet|Reims|Maastricht|Schengen|Iturup
Etorofu|Kunashir|Kunashiri|Shikotan|Habomai
`
  .trim()
  .split(/[|\n]/);
