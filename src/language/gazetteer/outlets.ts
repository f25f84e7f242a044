/** Newspapers, broadcasters, agencies and journals that are cited by bare name: plain name | other names. */
export const OUTLETS: readonly (readonly [name: string, ...aliases: string[]])[] = `
Reuters
Associated Press|AP
Agence France-Presse|AFP
Bloomberg
BBC
CNN
Al Jazeera|Al-Jazeera
Al Arabiya
Deutsche Welle
Radio Free Europe|RFE/RL|Radio Free Europe/Radio Liberty
Radio Liberty
Voice of America|VOA
NPR
ABC News
CBS News|CBS
NBC News|NBC
Fox News
MSNBC
Sky News
ITV
Euronews
New York Times|NYT|NY Times
Washington Post
Wall Street Journal|WSJ
Financial Times|FT
Los Angeles Times
USA Today
Chicago Tribune
Boston Globe
Politico
Axios
The Economist|Economist
The Guardian|Guardian
The Times
The Independent
The Telegraph|Daily Telegraph
Daily Mail
The Diplomat
The Atlantic
The New Yorker|New Yorker
Time magazine
Newsweek
Foreign Affairs
Foreign Policy
The National Interest|National Interest
Le Monde
Le Figaro
Liberation|Libération
Der Spiegel|Spiegel
Die Zeit
Die Welt
Bild
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine|FAZ
Süddeutsche Zeitung|Sueddeutsche Zeitung
El País|El Pais
El Mundo
Corriere della Sera
La Repubblica
ANSA
EFE
Kyodo|Kyodo News
Jiji|Jiji Press
NHK
Asahi Shimbun|Asahi
Yomiuri Shimbun|Yomiuri
Mainichi Shimbun|Mainichi
Sankei Shimbun|Sankei
Nikkei|Nikkei Asian Review|Nihon Keizai Shimbun
Hokkaido Shimbun
Japan Times
Tokyo Shimbun
TASS|Itar-Tass|ITAR-TASS
RIA Novosti|RIA
Interfax
Sputnik
RT|Russia Today
Rossiya Segodnya
Rossiyskaya Gazeta
Kommersant
Vedomosti
Izvestia|Izvestiya
Novaya Gazeta
Nezavisimaya Gazeta
Moskovsky Komsomolets
Komsomolskaya Pravda
Pravda
Moscow Times
Meduza
Echo of Moscow|Ekho Moskvy
Dozhd
Ukrinform
Ukrainska Pravda
Kyiv Post
Kyiv Independent
UNIAN
Xinhua|Xinhua News Agency
People's Daily
China Daily
Global Times
CCTV
CGTN
Caixin
South China Morning Post|SCMP
Yonhap|Yonhap News Agency
Korea Herald
Korea Times
Chosun Ilbo
JoongAng Ilbo
Hankyoreh
KCNA|Korean Central News Agency
Rodong Sinmun
Straits Times
Times of India
The Hindu
Hindustan Times
Indian Express
Press Trust of India
IRNA
Fars News|Fars News Agency
Tasnim|Tasnim News Agency
Press TV
Mehr News|Mehr News Agency
Anadolu|Anadolu Agency
Hurriyet|Hürriyet
Haaretz
Jerusalem Post
Times of Israel
Al-Ahram|Al Ahram
Al-Monitor
Asharq Al-Awsat
SANA
WAFA
Antara
Bernama
Jakarta Post
Bangkok Post
Eurasia Daily Monitor
EurasiaNet|Eurasianet
East Asia Forum
The Conversation
Bellingcat
Wikipedia
WikiLeaks|Wikileaks
`
  .trim()
  .split("\n")
  .map((line) => line.split("|") as [string, ...string[]]);
