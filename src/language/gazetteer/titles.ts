/**
 * Words that a title or office is made of. The head is what the person is; what stands before it narrows it
 * ("Foreign", "Deputy"), what stands after it says of what ("of Defence").
 */
export const TITLE_HEADS: ReadonlySet<string> = words(`
president premier minister chancellor secretary king queen prince princess emperor empress sultan emir sheikh shah crown-prince pope
ambassador envoy representative negotiator spokesman spokeswoman spokesperson commissioner chairman chairwoman chair chairperson
chief director head leader commander general admiral colonel captain major lieutenant marshal brigadier governor mayor senator
congressman congresswoman lawmaker deputy legislator parliamentarian speaker diplomat adviser advisor aide analyst expert professor
lecturer historian economist scholar researcher fellow politician prosecutor judge justice ayatollah cardinal archbishop bishop
patriarch rabbi imam mullah counsellor counselor councilor councillor coordinator mediator delegate attaché attache consul undersecretary
vice-president vice-premier whip chief-of-staff lord dictator treasurer pm rep sen gen prof correspondent editor columnist
reporter journalist author activist dissident lawyer attorney founder owner billionaire ceo executive vice-minister
`);

/** Words that may stand between the state and the head, or before the head. */
export const TITLE_MODIFIERS: ReadonlySet<string> = words(`
prime foreign defence defense interior finance economy economic trade energy justice health education agriculture environment
transport home labour labor culture vice deputy first second assistant under senior top chief acting interim caretaker
permanent special presidential national security press general state attorney supreme party opposition
majority minority parliamentary parliament government cabinet military naval army police intelligence nuclear climate
peace lead main public central bank trade affairs external internal international political cabinet crown grand high
premier secretary secretary-general house senate foreign-policy veteran renowned prominent noted leading
deputy-prime vice-foreign industry commerce development relations territories policy security-policy
`);

/** What people do who hold no office: a person so called is not the minister of the same name. */
export const PRIVATE_CALLINGS: ReadonlySet<string> = words(`
fisherman fisherwoman fisher farmer student schoolboy schoolgirl pensioner retiree resident islander villager shopkeeper waiter
waitress nurse sailor driver footballer housewife carpenter miner refugee
`);

/** They say when the title was held, or in whose praise, and are no part of it. */
export const TITLE_ADJUNCTS: ReadonlySet<string> = words(
  "former ex then late current incumbent outgoing incoming new newly-elected newly elected reelected re-elected longtime long-time ailing " +
    "veteran senior famous influential hawkish hard-line hardline powerful exiled ousted deposed acting",
);

/** Before a name they say no more than that it is a person's. */
export const HONORIFICS: ReadonlySet<string> = words(
  "mr mrs ms mr. mrs. ms. messrs messrs. miss dr dr. sir dame lord lady prof prof. mme madame monsieur drs drs. gov sen rep gen col capt sgt lt herr frau señor comrade rev rev. hon hon. st-sgt sen. rep. gen. gov. lt. col. maj. capt. sgt. adm. cmdr. amb. pres.",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
