/** Names of states that the table of states has not: long forms, older and colloquial ones. Facts of the UN's own list. */
export const STATE_FORMS: readonly string[] = `
Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan|Republic of Albania|People's Democratic Republic of Algeria
Principality of Andorra|Republic of Angola|Republic of Armenia|Commonwealth of Australia|Republic of Austria|Austria-Hungary
Republic of Azerbaijan|Commonwealth of the Bahamas|The Bahamas|Kingdom of Bahrain|People's Republic of Bangladesh
Republic of Belarus|Kingdom of Belgium|Republic of Benin|Kingdom of Bhutan|Plurinational State of Bolivia|Republic of Botswana
Federative Republic of Brazil|Brunei Darussalam|Republic of Bulgaria|Republic of Burundi|Kingdom of Cambodia
Republic of Cameroon|Republic of Cabo Verde|Republic of Chad|Republic of Chile|Republic of Colombia|Union of the Comoros
Republic of Costa Rica|Republic of Croatia|Republic of Cuba|Republic of Cyprus|Northern Cyprus
Turkish Republic of Northern Cyprus|Kingdom of Denmark|Republic of Djibouti|Commonwealth of Dominica|Republic of Ecuador
Republic of El Salvador|State of Eritrea|Republic of Estonia|Kingdom of Eswatini|Federal Democratic Republic of Ethiopia
Republic of Fiji|Republic of Finland|Gabonese Republic|The Gambia|Republic of the Gambia|Republic of Ghana
Republic of Guatemala|Republic of Guinea|Co-operative Republic of Guyana|Republic of Haiti|Republic of Honduras
Republic of Iceland|Republic of India|Republic of Indonesia|Republic of Iraq|State of Israel|Italian Republic
State of Japan|Empire of Japan|Republic of Kazakhstan|Republic of Kenya|Republic of Kosovo|State of Kuwait
Lao People's Democratic Republic|Lao PDR|Republic of Latvia|Lebanese Republic|Kingdom of Lesotho|Republic of Liberia|State of Libya
Libyan Arab Jamahiriya|Principality of Liechtenstein|Republic of Lithuania|Grand Duchy of Luxembourg|Republic of Madagascar
Republic of Malawi|Republic of Maldives|Republic of Mali|Republic of Malta|Islamic Republic of Mauritania|Republic of Mauritius
United Mexican States|Republic of Moldova|Principality of Monaco|Kingdom of Morocco|Republic of Mozambique
Republic of the Union of Myanmar|Union of Burma|Republic of Namibia|Federal Democratic Republic of Nepal
Kingdom of the Netherlands|Aotearoa|Republic of Nicaragua|Republic of Niger|Federal Republic of Nigeria
Republic of North Macedonia|FYROM|Kingdom of Norway|Sultanate of Oman|Islamic Republic of Pakistan|Republic of Palau
Republic of Panama|Republic of Paraguay|Republic of Peru|Republic of Poland|Portuguese Republic|State of Qatar
Republic of Rwanda|Independent State of Samoa|Western Samoa|Republic of San Marino|Republic of Senegal
Republic of Serbia|Serbia and Montenegro|Republic of Seychelles|Republic of Sierra Leone|Republic of Singapore
Republic of Slovenia|Federal Republic of Somalia|Republic of South Africa|Republic of South Sudan|Kingdom of Spain
Democratic Socialist Republic of Sri Lanka|Republic of the Sudan|Republic of Suriname|Kingdom of Sweden|Republic of Tajikistan
United Republic of Tanzania|Kingdom of Thailand|Togolese Republic|Kingdom of Tonga|Tunisian Republic
Republic of Turkey|Republic of Türkiye|Ottoman Empire|Republic of Uganda|Ukrainian SSR|Republic of Uzbekistan
Republic of Vanuatu|Vatican City State|North Vietnam|South Vietnam|Republic of Yemen|North Yemen|South Yemen
Federal Republic of Yugoslavia|Republic of Zambia|Republic of Zimbabwe|Mainland China|Communist China|Nationalist China|Imperial Russia
Russian Empire|Soviet Russia|Tsarist Russia|RSFSR|British Empire|Roman Empire|Byzantine Empire|Austro-Hungarian Empire|Nazi Germany
Weimar Republic|Third Reich|Democratic Kampuchea|Upper Volta|Dahomey|Bohemia|Tanganyika|Zanzibar|Transjordan
Confederate States of America|Persia|Prussia|Biafra|Somaliland|Sahrawi Arab Democratic Republic
Cook Islands|Niue
`
  .trim()
  .split(/[|\n]/);
