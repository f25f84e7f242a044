/** Nouns that say what a name beside them is the name of: "Acme, a maker of pumps", "Verin is a village". Lower case, singular. */

export const ORGANISATION_NOUNS: readonly string[] = words(`
agency airline alliance army association authority bakery band bank body brand brewery broadcaster brokerage bureau business
cartel chain channel charity choir club coalition college commission committee company conglomerate consortium consultancy
contractor cooperative corporation council court daily dealer department developer distributor employer enterprise ensemble
exporter faction faculty federation firm foundation franchise fund giant group grouping guild hospital institute institution insurer
journal label lender lobby magazine maker manufacturer militia ministry monthly movement network newspaper ngo nonprofit
operator orchestra organisation organization orchestra outfit paper parliament party periodical producer provider publication publisher
quarterly regulator retailer school seller startup start-up studio subsidiary supermarket supplier syndicate team think-tank thinktank
union university utility weekly wholesaler
`);

export const PLACE_NOUNS: readonly string[] = words(`
archipelago area atoll bay borough canyon capital city commune community continent country county desert district enclave estuary exclave
glacier gulf hamlet harbour highland inlet island islet kingdom lagoon lake locality lowland mountain municipality nation neighborhood
neighbourhood oasis ocean outpost parish park peak peninsula plain plateau playground port prefecture principality province reef region
republic resort river sea settlement square state strait stream street suburb territory town township tributary valley village volcano
ward waterfall
`);

export const PERSON_NOUNS: readonly string[] = words(`
academic activist actor actress adviser advisor ambassador analyst archbishop architect artist astronaut athlete attorney author banker bishop
boxer businessman businesswoman cardinal chairman chairwoman chancellor cleric coach columnist comedian commander composer
conductor congressman congresswoman councillor cricketer critic dancer daughter dictator diplomat director doctor economist editor
engineer entrepreneur envoy explorer farmer father filmmaker financier footballer general goalkeeper golfer governor guitarist
historian husband inventor journalist judge king lawmaker lawyer leader lieutenant linguist mathematician mayor midfielder minister
missionary mother musician negotiator novelist nurse officer official painter philosopher photographer physicist pianist pilot
playwright poet politician president priest princess prince producer professor programmer psychologist queen rapper reporter researcher
scholar scientist sculptor secretary senator sergeant singer sociologist soldier son songwriter spokesman spokesperson
spokeswoman student striker surgeon swimmer teacher theologian widow wife wrestler writer
`);

function words(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))];
}
