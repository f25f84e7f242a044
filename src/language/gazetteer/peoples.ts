/** Peoples and faiths without a state of their name, and the words of several states: adjectives and plurals. */
export const PEOPLES: readonly string[] = `
Aboriginal|Aborigines|African|Africans|African American|African Americans|African-American|African-Americans|Afrikaner|Afrikaners
Ainu|Alawite|Alawites|Amhara|Anglo-Saxon|Apache|Arab|Arabs|Arabian|Armenians|Aryan|Ashkenazi|Asian|Asians|Asian American|Asian Americans
Assyrian|Assyrians|Aztec|Aztecs|Babylonian|Babylonians|Baloch|Baluchi|Balkan|Bantu|Basque|Basques|Bavarian|Bavarians|Bedouin
Bedouins|Bengali|Bengalis|Berber|Berbers|Bosniak|Bosniaks|Breton|Bretons|Byzantine|Californian|Californians|Canaanite|Caribbean
Catalan|Catalans|Caucasian|Caucasians|Celtic|Celts|Chaldean|Chechen|Chechens|Cherokee|Cheyenne|Cossack|Cossacks|Creole|Cree
Crimean Tatar|Crimean Tatars|Druze|Dalit|Dalits|English|Englishman|Englishmen|Eskimo|Eurasian|European|Europeans|Fleming|Flemings|Flemish|Fulani
Gaelic|Gazan|Gazans|Gaul|Gauls|Genoese|Goth|Goths|Gypsy|Gypsies|Habsburg|Han|Han Chinese|Hausa|Hawaiian|Hawaiians|Hebrew|Hellenic
Hispanic|Hispanics|Hmong|Hong Konger|Hong Kongers|Hutu|Hutus|Igbo|Inca|Incas|Ingush|Inuit|Iberian|Iroquois|Israelite|Israelites|Jew|Jews|Jewish
Judeo-Christian|Kabyle|Karen|Kashmiri|Kashmiris|Khmer|Kikuyu|Kurd|Kurds|Kurdish|Latin American|Latin Americans|Latino|Latinos|Latina|Londoner
Londoners|Maasai|Maghrebi|Malay|Malays|Manchu|Maori|Māori|Maoris|Mayan|Mayans|Mediterranean|Mongol|Mongols|Moor|Moors|Moorish|Moravian
Muscovite|Muscovites|Native American|Native Americans|Navajo|New Yorker|New Yorkers|Nordic|Norman|Normans|Norse|North African
North Africans|Northern Irish|Oriental|Oromo|Ossetian|Ossetians|Ottoman|Ottomans|Parisian|Parisians|Pashtun|Pashtuns|Pathan|Persian|Persians
Phoenician|Phoenicians|Polynesian|Polynesians|Prussian|Prussians|Puerto Rican|Puerto Ricans|Punjabi|Punjabis|Quebecois|Québécois|Rohingya|Roma
Roman|Romans|Romany|Ruthenian|Sahrawi|Saxon|Saxons|Scandinavian|Scandinavians|Scot|Scots|Scottish|Scotsman|Scotsmen|Semitic|Sephardic
Serb|Serbs|Serbo-Croat|Siberian|Siberians|Sicilian|Sicilians|Sindhi|Sinhala|Sinhalese|Sioux|Slav|Slavs|Slavic|Slavonic|South Asian|South Asians
Southeast Asian|Spartan|Spartans|Sudeten|Sumerian|Tamil|Tamils|Tatar|Tatars|Texan|Texans|Tibetan|Tibetans|Tigrayan|Tigrayans|Trojan|Tuareg
Turkic|Turkoman|Turkmens|Tutsi|Tutsis|Uighur|Uighurs|Uygur|Uyghur|Uyghurs|Venetian|Venetians|Viking|Vikings|Walloon|Walloons|Welsh
Welshman|Welshmen|West African|West Africans|West Indian|West Indians|Xhosa|Yazidi|Yazidis|Yoruba|Zulu|Zulus|Irishman|Irishmen|Frenchman
Frenchmen|Dutchman|Dutchmen|Dane|Swede|Finn|Pole|Turk|Spaniard|Icelander|Luxembourger|New Zealander|Briton|Brit|Filipina|Saudis|Iraqis
Croat|Croats|Afghanis|Argentine|Argentines|Kyrgyz|Uzbeks|Tajiks|Kazakhs|Israelis|Pakistanis|Azeris|Emiratis|Greeks|Slovenes|Kuwaitis
Christian|Christians|Muslim|Muslims|Moslem|Moslems|Islamic|Islamist|Islamists|Sunni|Sunnis|Shia|Shiite|Shiites|Shi'ite|Shi'ites|Shi'a|Salafi|Salafist
Sufi|Sufis|Wahhabi|Wahhabis|Catholic|Catholics|Roman Catholic|Roman Catholics|Protestant|Protestants|Anglican|Anglicans|Baptist|Baptists|Lutheran
Lutherans|Methodist|Methodists|Presbyterian|Presbyterians|Calvinist|Mormon|Mormons|Quaker|Quakers|Orthodox Christian|Copt|Copts|Coptic
Maronite|Maronites|Buddhist|Buddhists|Hindu|Hindus|Sikh|Sikhs|Jain|Jains|Taoist|Zoroastrian|Zoroastrians|Zionist|Zionists|Hasidic
Republicans|Democrats|Tory|Tories|Baathist|Baathists|Ba'athist|Nazi|Nazis|Bolshevik|Bolsheviks|Marxist|Marxists|Maoist|Maoists|Peronist|Labourite
`
  .trim()
  .split(/[|\n]/);
