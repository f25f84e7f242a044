/** Organisations that texts name without introducing them: plain name | other names. */
export const ORGANISATIONS: readonly (readonly [name: string, ...aliases: string[]])[] = `
United Nations|UN|U.N.|United Nations Organization
UN Security Council|United Nations Security Council|U.N. Security Council|UNSC|Security Council
UN General Assembly|United Nations General Assembly|U.N. General Assembly|UNGA|General Assembly
UNESCO
UNICEF
UNHCR
UNDP
UNRWA
NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation|North Atlantic Alliance
European Union|EU|E.U.
European Commission
European Parliament
European Council
European Central Bank|ECB
European Court of Human Rights|ECHR
Council of Europe
Organization for Security and Co-operation in Europe|OSCE|Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in Europe
Group of Seven|G7|G-7
Group of Eight|G8|G-8
Group of Twenty|G20|G-20|Group of 20
Group of 77|G77|G-77
BRICS|Brics
ASEAN|Association of Southeast Asian Nations|Asean
APEC|Asia-Pacific Economic Cooperation
African Union|AU
Arab League|League of Arab States
Gulf Cooperation Council|GCC
Organization of American States|OAS
Organisation of Islamic Cooperation|OIC|Organization of Islamic Cooperation
Shanghai Cooperation Organization|Shanghai Cooperation Organisation|SCO
Collective Security Treaty Organization|Collective Security Treaty Organisation|CSTO
Commonwealth of Independent States|CIS
Eurasian Economic Union|EAEU|EEU
Economic Community of West African States|ECOWAS
Southern African Development Community|SADC
Mercosur
International Atomic Energy Agency|IAEA
International Monetary Fund|IMF
World Bank
World Trade Organization|WTO|World Trade Organisation
World Health Organization|WHO|World Health Organisation
International Court of Justice|ICJ
International Criminal Court|ICC
Permanent Court of Arbitration
International Committee of the Red Cross|ICRC|Red Cross
Organisation for Economic Co-operation and Development|OECD|Organization for Economic Cooperation and Development
OPEC|Organization of the Petroleum Exporting Countries
Organisation for the Prohibition of Chemical Weapons|OPCW|Organization for the Prohibition of Chemical Weapons
Asian Development Bank
Asian Infrastructure Investment Bank|AIIB
Interpol
Amnesty International
Human Rights Watch
International Crisis Group
Greenpeace
Pentagon
CIA|Central Intelligence Agency
FBI|Federal Bureau of Investigation
FSB|Federal Security Service
KGB
MI6
Mossad
Russian Foreign Ministry|MID
Japanese Foreign Ministry|MOFA|Gaimusho
Ministry of Economy, Trade and Industry|METI
State Department|U.S. State Department|US State Department|Department of State
Federal Reserve
NASA
US Congress|U.S. Congress
Congress
US Senate|U.S. Senate
Senate
House of Representatives
House of Commons
House of Lords
State Duma|Duma
Federation Council
Bundestag
Bundesrat
Diet
Politburo
National People's Congress
Liberal Democratic Party|LDP
Democratic Party
Republican Party
Labour Party
Conservative Party
Communist Party
United Russia
Likud
Fatah
Hamas
Hezbollah|Hizbullah|Hizballah
Taliban
Islamic State|ISIS|ISIL|Daesh
Al-Qaeda|al-Qaeda|Al Qaeda|al Qaeda|al-Qaida
PLO|Palestine Liberation Organization
FARC
Houthis
Gazprom
Rosneft
Rosatom
Lukoil
Novatek
Naftogaz
Google
Microsoft
Facebook
Twitter
Huawei
Exxon Mobil|ExxonMobil
BP
Carnegie Endowment|Carnegie Endowment for International Peace
Brookings Institution
Chatham House
Council on Foreign Relations
RAND Corporation|Rand Corporation
Valdai Discussion Club|Valdai Club
Carnegie Moscow Center
Levada Center|Levada Centre
Harvard
Yale
MGIMO
`
  .trim()
  .split("\n")
  .map((line) => line.split("|") as [string, ...string[]]);
