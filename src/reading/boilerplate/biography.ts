import { personName } from "./names.ts";

const LONGEST = 1500;
const OFFICE =
  /\b(?:columnist|professor|lecturer|fellow|researcher|scholar|analyst|journalist|correspondent|reporter|editor|writer|author|contributor|commentator|historian|economist|specialist|expert|consultant|academic|student|candidate|bureau chief|teacher|blogger|diplomat|ambassador|director|chair(?:man|woman|person)?|president of|founder|teaches|writes|studies|works (?:at|for|as)|visiting|emeritus|intern|associate)\b/i;
/** What the piece itself says of its author as a thinker is no note about him. */
const OPINION =
  /^(?:convinced|aware|sure|certain|confident|right|wrong|inclined|grateful|not|of the (?:opinion|view)|in favou?r|sceptical|skeptical|pessimistic|optimistic)\b/i;

/** A note on who wrote the piece. */
export interface Biography {
  /** The author as named by the note, without honorific; null where it says "the author". */
  readonly author: string | null;
  readonly rule: string;
}

/** "The author is …", "About the author: …", "The writer teaches …". */
export function readAuthorNote(line: string): Biography | null {
  if (line.length > LONGEST) return null;
  if (/^about the (?:authors?|writers?|contributors?)\b/i.test(line))
    return { author: null, rule: "author-note/about-the-author" };
  const said =
    /^\W{0,3}(?:the|this) (?:authors?|writers?|columnists?|contributors?)(?:,[^,]{2,80},)? (?:is|are|was|has been|teaches|works|served|serves) (.*)/i.exec(
      line,
    );
  if (
    said &&
    !OPINION.test(said[1] as string) &&
    (OFFICE.test(said[1] as string) || /^(?:an?|the|based)\b/i.test(said[1] as string))
  ) {
    return { author: null, rule: "author-note/the-author-is" };
  }
  return null;
}

/** "Dr Jane Doe is a fellow of …": whom it names, if the sentence has the form of a biography. */
export function readBiography(line: string): Biography | null {
  if (line.length > LONGEST) return null;
  const said =
    /^\W{0,3}(.{4,60}?)(?:,? (?:Ph\.?D\.?|MD|M\.A\.))?,? (?:is|was|has been|teaches|writes|works|serves|served) (.{5,200})/.exec(
      line,
    );
  if (
    !said ||
    (!OFFICE.test(said[2] as string) &&
      !/^(?:writes|teaches)/.test(said[2] as string) &&
      !OFFICE.test(line.slice(0, 200)))
  )
    return null;
  const author = personName(said[1] as string);
  return author === null ? null : { author, rule: "author-note/biography" };
}

/** How to reach or follow the author. */
export function isContactNote(line: string): boolean {
  // The initials of an agency's writers and editors.
  if (/^[a-z]{2,4}(?:\/[a-z]{2,4}){1,4}$/.test(line)) return true;
  return (
    line.length <= 300 &&
    /follow|tweet|reach|contact|mail|twitter|@|\bby\b|translated|found/i.test(line) &&
    (/^(?:you can )?follow (?:him|her|them|me|us|the author|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}) (?:on|at|via|@)/iu.test(
      line,
    ) ||
      /^(?:he|she|they|the author|the writer|\p{Lu}[\p{L}'’-]+) (?:tweets? (?:at|as|@)|can be (?:reached|contacted|followed|found)|may be reached)\b/iu.test(
        line,
      ) ||
      /^(?:contact (?:the )?(?:author|writer|reporter|editor|him|her|us|\p{Lu})|e-?mail(?: the author)?\s?:|twitter\s?:|reporting by|additional reporting|editing by|writing by|translated (?:from|by)|compiled by|edited by)/iu.test(
        line,
      ) ||
      /^@\w{2,30}$/.test(line) ||
      /^[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}$/.test(line) ||
      /^\(?(?:reporting|writing|editing|additional reporting|compiled|translation) by\b/i.test(line))
  );
}
