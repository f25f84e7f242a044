import type { MentionType } from "../../schema/extract.ts";

/** The last word of a name tells what it names: "Ministry", "Islands", "Treaty". */
const HEADS: readonly (readonly [MentionType, string])[] = [
  [
    "organisation",
    `Ministry Ministries Council Party Parties Union Agency Organization Organisation Committee Commission Association
    Alliance Bank Board Bureau Center Centre Chamber Club Coalition Congress Corporation Corp Inc Ltd LLC Company Co
    Confederation Court Department Directorate Embassy Consulate Federation Forces Force Army Navy Guard Guards Police
    Corps Foundation Front Fund Group Headquarters Institute Institution League Authority Legislature Mission Movement
    Office Parliament Assembly Senate Secretariat Service Services Society Tribunal University College School Academy
    Administration Airlines Airways Brigade Brigades Battalion Bundestag Cabinet Duma Endowment Enterprise Holdings
    Industries Institutes Knesset Laboratory Motors Network Observatory Observers Politburo Rada Regiment Staff Taskforce
    Command Committees Trust Workers Fleet Church Patriarchate Hospital Museum Library Bundeswehr Brothers Airline
    Petroleum Gas Electric Energy Industry Systems Technologies Partners Associates Team United FC`,
  ],
  [
    "outlet",
    `Times Post News Daily Herald Tribune Gazette Journal Shimbun Weekly Chronicle Observer Telegraph Zeitung Gazeta
    Pravda Newspaper Broadcasting Television TV Magazine Newswire Blog Sun-Times Globe Examiner Dispatch Inquirer
    Bulletin Digest Today`,
  ],
  [
    "place",
    `Island Islands Isles Sea Ocean Strait Straits Gulf Bay Cape Channel Canal River Lake Mountain Mountains Peninsula
    Province Oblast Prefecture Region District County Republic Territory Territories Coast Desert Valley Delta Basin City
    Airport Port Street Avenue Road Square Bridge Heights Hills Hill Park Plateau Archipelago Reef Shoal Kray Krai Okrug
    Harbor Harbour Town Village Station Palace Castle Stadium Hotel Base Ridge Forest Falls Highway Township Creek Beach`,
  ],
  [
    "event",
    `Treaty War Agreement Agreements Declaration Accord Accords Summit Conference Forum Pact Protocol Protocols Act
    Convention Year Day Olympics Games Cup Plan Initiative Revolution Festival Constitution Talks Dialogue Meeting
    Memorandum Communique Communiqué Charter Resolution Statement Ceremony Crisis Uprising Spring Intifada Process Era
    Week Month Marathon Exhibition Award Prize Bill Law Laws Code Doctrine Strategy Programme Program Project Roadmap
    Framework Operation Exercise Exercises Campaign Century Age System Report Review Agenda Deal Visit Election
    Elections Referendum Championship Tournament Battle Massacre Holocaust`,
  ],
];

const headOf: ReadonlyMap<string, MentionType> = new Map(
  HEADS.flatMap(([type, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, type] as const),
  ),
);

export function typeOfHead(word: string): MentionType | undefined {
  return headOf.get(word.replace(/(?<=[a-z])\.$/, ""));
}

/** Heads that may be followed by what the body is of: "Ministry of Foreign Affairs", "Gulf of Finland". */
export const TAKES_OF: ReadonlySet<string> = new Set(
  `Ministry Council Party Union Agency Organization Organisation Committee Commission Association Bank Board Bureau
  Center Centre Chamber Confederation Court Department Directorate Embassy Federation Foundation Front Fund Group House
  Institute Institution League Legislature Office Parliament Secretariat Service Society University College School
  Academy Assembly Administration Endowment Congress Community Church Museum Library Gulf Bay Sea Strait Straits Cape Treaty
  War Battle Declaration Convention Agreement Act Lake Mount Republic Province Isle Charter Memorandum Bill Code`
    .trim()
    .split(/\s+/),
);

/** First words of place names. */
export const PLACE_STARTS: ReadonlySet<string> = new Set("Mount Lake Cape Fort Port Camp Isle Rio Mt Mt.".split(" "));
