/** Words that tell the kind of a name which they end or begin, in lower case. */

/** "Foreign Ministry", "Acme Corp.", "University of Oslo". */
export const ORGANISATION_HEADS: readonly string[] = words(`
academy administration agency airlines airways alliance army association associates assembly authority bank bar-association battalion
board brigade brigades brothers bureau cabinet caucus center-for centre-for chamber church club co co. coalition college command
commission committee communications company confederation conference-of congress conservatory consortium consulate convention
cooperative corp corp. corporation corps council court department directorate division duma electric embassy energy
enterprise enterprises exchange faculty federation fellowship firm fleet forces forum foundation front fund gmbh group guard guild
headquarters holdings house-of inc inc. industries initiative institute institution insurance investments junta knesset laboratories
laboratory league legislature limited llc llp ltd ltd. mafia media militia ministry mission-to motors museum
navy network office orchestra order-of organisation organization parliament partners partnership party pharmaceuticals plc police
politburo polytechnic press productions records regiment registry republican-guard school secretariat senate seminary
service services sindicate society solutions squadron staff studios supreme-court syndicate systems taskforce task-force team
technologies telecom treasury tribunal trust union united-nations university volunteers watch workers-party
bundesbank ag s.a. s.p.a. n.v. b.v. pty oy ab a.s. jsc ojsc oao ooo pjsc
`);

/** "Heathrow Airport", "Brooklyn Bridge": built, and a place. */
export const FACILITY_HEADS: readonly string[] = words(`
abbey airbase airfield airport aqueduct arena auditorium avenue base-camp bazaar boulevard bridge building bunker bypass camp
canal castle cathedral cemetery checkpoint citadel coliseum complex cosmodrome crossing dam depot dock docks
embankment expressway factory fort fortress freeway gate gateway hall harbour-bridge headquarters-building heliport highway
hospital hostel hotel house inn interchange jail library lighthouse mall mansion market mausoleum memorial mill
mine monastery monument mosque motel motorway observatory opera palace park pavilion penitentiary pier pipeline
plant plaza pool port powerplant power-plant power-station prison pyramid quay railway railroad ranch reactor refinery
residence resort restaurant road ruins shipyard shrine skyscraper spaceport square stadium station statue street subway
synagogue temple terminal theater theatre tomb tower towers tunnel turnpike villa wall wharf zoo
`);

/** "Hudson River", "Gaza Strip": a place of nature or administration. */
export const PLACE_HEADS: readonly string[] = words(`
archipelago atoll basin bay beach borough cape cay city coast continent county cove creek delta desert district estuary fjord forest
governorate glacier gorge gulf heights highlands hill hills island islands isle isles isthmus jungle lagoon lake lakes
lowlands mount mountain mountains municipality oasis oblast ocean peninsula plain plains plateau prairie prefecture province
provinces range reef region republic-of reservoir ridge river sea shire shoal shore sound state-of strait straits strip territories territory
town township valley village volcano waterfall waterfalls waterway wilderness woods
`);

/** "World War II", "Oslo Summit". */
export const EVENT_HEADS: readonly string[] = words(`
anniversary award awards battle biennale blockade carnival ceremony championship championships conference congress-of convention
coup crisis cup derby disaster earthquake election elections expo exposition fair famine festival final finals forum
games genocide grand-prix holocaust hurricane inauguration insurgency intifada invasion jihad jubilee marathon massacre massacres
offensive olympiad olympics operation open paralympics parade plague plebiscite primary primaries referendum revolution
riots round siege spring summit talks tournament tsunami typhoon uprising war wars worlds
`);

/** Days and months: capitalised, and no names of the kinds that are looked for. */
export const CALENDAR: readonly string[] = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december mon tue tues wed thu thur thurs fri sat sun jan jan. feb feb. mar. apr. jun. jul. aug. sep. sept sept. oct oct. nov nov. dec dec.
`);

/** What stands before or within a person's name and is written small or abbreviated: "Abu", "van der", "Jr.". */
export const NAME_PARTICLES: readonly string[] = words(
  "abu abd al bin bint ben ibn el de del della der den di da dos du la le ter van von zu jr jr. sr sr. ii iii iv st. mac mc o'",
);

/** A hyphen stands here for a space: phrases of several words. */
function words(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => (/^[a-z]+(?:-[a-z]+)+$/.test(word) ? word.replaceAll("-", " ") : word));
}
