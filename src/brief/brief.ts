/** A brief as a document tree; `to-markdown.ts` and `to-html.ts` write it down. */
export interface Brief {
  readonly title: string;
  /** What it rests on, in a sentence or two. */
  readonly lede: string;
  readonly sections: readonly BriefSection[];
  readonly citations: readonly Citation[];
}

export interface BriefSection {
  readonly heading: string;
  /** Said under the heading where there is nothing to list, or where more is left out. */
  readonly note: string | null;
  readonly lines: readonly BriefLine[];
}

export interface BriefLine {
  /** What the line is about: a voice, a speaker, a date. */
  readonly lead: string;
  readonly text: string;
  /** Numbers of citations; every line has at least one. */
  readonly cites: readonly number[];
  /** True while no person has accepted what the line rests on. */
  readonly proposed: boolean;
}

/** Where a line can be looked up: source, sentence and words. */
export interface Citation {
  readonly n: number;
  readonly source: string;
  readonly file: string;
  /** Number of the sentence in its source, from 1. */
  readonly sentence: number;
  readonly words: string;
}

/** What the sign behind a line means; an "unsure" is a review, and no acceptance. */
export const LEGEND = "° proposed by the program, not accepted by a person.";
