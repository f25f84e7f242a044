/** Tokens as they are found, in arrays that grow. */
export interface TokenList {
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  /** 1: the last word of its sentence. */
  sentenceEnd: Uint8Array;
  /** 1: the word goes on with the token of the word before. */
  insideToken: Uint8Array;
}

export function tokenList(capacity: number): TokenList {
  return {
    length: 0,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    sentenceEnd: new Uint8Array(capacity),
    insideToken: new Uint8Array(capacity),
  };
}

export function addToken(list: TokenList, start: number, end: number, inside: boolean): void {
  if (list.length === list.starts.length) grow(list);
  list.starts[list.length] = start;
  list.ends[list.length] = end;
  list.insideToken[list.length] = inside ? 1 : 0;
  list.length++;
}

function grow(list: TokenList): void {
  const capacity = list.length * 2 + 16;
  const wider = tokenList(capacity);
  wider.starts.set(list.starts);
  wider.ends.set(list.ends);
  wider.sentenceEnd.set(list.sentenceEnd);
  wider.insideToken.set(list.insideToken);
  list.starts = wider.starts;
  list.ends = wider.ends;
  list.sentenceEnd = wider.sentenceEnd;
  list.insideToken = wider.insideToken;
}
