/** What a gazetteer can say of a word, as bits; a word can be several things. */

export const GIVEN_NAME = 1;
export const FAMILY_NAME = 1 << 1;
export const STATE = 1 << 2;
/** Cities, regions, waters. */
export const PLACE = 1 << 3;
export const ORGANISATION = 1 << 4;
export const OUTLET = 1 << 5;
/** Adjectives and plurals of states, peoples and faiths: "Danish", "Danes". */
export const PEOPLE = 1 << 6;
/** "president", "Mr.", "prime minister", in any case. */
export const TITLE = 1 << 7;
/** With OUTLET: a word that outlets are called by, "Gazette". */
export const ORGANISATION_HEAD = 1 << 8;
export const FACILITY_HEAD = 1 << 9;
export const PLACE_HEAD = 1 << 10;
export const EVENT_HEAD = 1 << 11;
/** Months and days of the week. */
export const CALENDAR = 1 << 12;
/** First halves of compounds: "Sino". */
export const COMBINING = 1 << 13;
/** The word is a further one of a phrase that the gazetteer has as a whole. */
export const INSIDE = 1 << 14;

/** In the table only: some phrase goes on after the words so far. */
export const CONTINUES = 1 << 15;
