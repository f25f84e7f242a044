/**
 * Spellings of one name in several transliterations and neighbouring languages, in lower case without accents, one name a
 * line. They make one person of "Volodymyr" and "Vladimir"; names of both kinds, given and family, are among them.
 */
export const NAME_SPELLINGS: readonly (readonly string[])[] = lines(`
aleksandr alexander aleksander alexandr alyaksandr aliaksandr oleksandr alexandre alexandros aleksandar alejandro
aleksei alexei aleksey alexey alexej alexis oleksii oleksiy alyaksei
alisher alicher
anatoly anatoli anatoliy anatolii anatolij
andrei andrey andrej andriy andrii andrzej
anton antony anthony antoni antonio
arseny arseni arseniy arsenii
artem artyom artiom
boris borys barys
daniil danil danylo
denis denys dzianis
dmitry dmitri dmitriy dmitrii dmitrij dmytro dimitri dimitry dzmitry
fyodor fedor feodor theodore
georgy georgi georgii georgiy giorgi heorhiy heorhii
gennady gennadi gennadiy gennadii hennadiy henadz
grigory grigori grigoriy hryhoriy
igor ihor ihar
ilya ilia illia
ivan yvan
kirill kyrylo kiril cyril
konstantin constantine kostyantyn konstantinos
lev leo
leonid leonyd
lyudmila ludmila liudmyla lyudmyla
maxim maksim maksym maxime
maria mariya mariia marya
mikhail mykhailo mikhael mikheil mihail michail
natalia natalya nataliya nataliia natalie
nikita mykyta
nikolai nikolay nikolaj mykola nikolas nicolai
oleg oleh aleh
olga olha volha
pavel pavlo paul
pyotr petr petro piotr peter
roman raman
sergei sergey sergej serguei sergii serhiy serhii serge siarhei sergiy
stanislav stanislau stanislaw
svetlana sviatlana svitlana
tatiana tatyana tetiana tetyana
valentin valentyn
valentina valentyna
valery valeri valeriy valerii valerij
vasily vasili vasiliy vasyl vassily
viktor victor
vitaly vitali vitaliy vitalii vital
vladimir volodymyr wladimir uladzimir vladimír
vladislav vladyslav uladzislau
vyacheslav viacheslav
yaroslav jaroslav iaroslav
yegor egor
yekaterina ekaterina kateryna catherine katherine
yelena elena olena helena
yevgeny evgeny evgeni yevgeni evgenii yevgeniy yevhen eugene
yulia julia yuliya iuliia yuliia
yuri yury yuriy yurii iurii jurij yurij
zhanna janna
abbas abas
abdel abdul abd abdal
abdullah abdallah abdulla abdullahi
ahmed ahmad ahmet achmed
aisha ayesha aicha
amin ameen
bashar bashshar
ebrahim ibrahim ibraheem
esmail ismail ismael esmaeil
faisal feisal faysal
fatima fatimah fatemeh fatma
gaddafi gadhafi qaddafi qadhafi kadhafi khadafi kadafi qadafi gadafi
hamid hameed
hassan hasan
hossein hussein husayn hussain husain husseyn hosein
jamal gamal djamal
javad jawad
karim kareem
khaled khalid
laden ladin
mahdi mehdi mahdy
mahmoud mahmud mahmood
masoud massoud masud mesut
mohammed mohammad mohamed mohamad muhammad muhammed mohamud mehmet mahomed
mohsen muhsin
muammar moammar moamer muamar
mustafa mostafa moustafa
nasser nasir naser
omar umar omer
osama usama
rashid rasheed
saeed said saeb saiid
saleh salih
saud saoud
suleiman sulaiman soleyman
tariq tareq tarek
walid waleed
yasser yasir yaser
yusuf yousef youssef yousuf yusef
zainab zeinab
binyamin benjamin benyamin
moshe moses
shimon simon
yitzhak itzhak isaac
khrushchev khruschev khrushchov khruschov
gorbachev gorbachov gorbatchev
lukashenko lukashenka
poroshenko poroshenka
erdogan erdoghan
`);

/** Short and familiar forms of given names, the long form first. */
export const SHORT_NAMES: readonly (readonly string[])[] = lines(`
abraham abe
albert al bert
alexandra sandra
alfred alf
andrew andy
barbara barb
benjamin ben benny bibi
bernard bernie
catherine kate kathy cathy
charles charlie chuck
christopher chris
clifford cliff
daniel dan danny
david dave
deborah debbie
donald don donnie
douglas doug
edward ed eddie ted teddy ned
elizabeth liz beth betty
eugene gene
frederick fred freddie
geoffrey geoff
gerald gerry jerry
gregory greg
harold hal
henry hank harry
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jenny
john jack johnny
jonathan jon
joseph joe
joshua josh
kenneth ken
lawrence larry
leonard len
margaret maggie peggy
matthew matt
michael mike mick
mitchell mitch
nathaniel nathan
nicholas nick
pamela pam
patrick pat
peter pete
philip phil
rafael rafa
raymond ray
rebecca becky
richard dick rick rich
robert bob bobby rob
ronald ron ronnie
samuel sam
stephen steven steve
susan sue
theresa tess
thomas tom tommy
timothy tim
victoria vicky
walter walt
william bill billy will
zachary zach zack
`);

/** The first of a person's given names, often left out: "Mohammad Javad" is called Javad. */
export const OFTEN_LEFT_OUT: ReadonlySet<string> = new Set(
  "mohammed recep abdul haji sheikh maulana syed sayyid jose maria".split(" "),
);

function lines(list: string): string[][] {
  return list
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
}
