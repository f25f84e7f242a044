import { openBlock } from "./block.ts";
import { isWhite, NEWLINE } from "./characters.ts";
import { splitChunk } from "./chunk.ts";
import { BLANK, INDENT, LINE, type TokenizerModel, WIDE } from "./model.ts";
import { endSentence, judgeSentence } from "./sentences.ts";
import { begin, type Judge } from "./state.ts";
import type { TokenList } from "./token-list.ts";
import { afterBreak, MARGIN, type View } from "./view.ts";

/** Adds the words of `view` to `list`, from left to right, with where sentences end. */
export function walk(view: View, model: TokenizerModel, judge: Judge, list: TokenList): void {
  const { classes, units } = view;
  const state = begin(view, model, judge, list);
  const end = view.length + MARGIN;
  let at = MARGIN;
  let gap = LINE;
  let fresh = true;
  for (;;) {
    let breaks = 0;
    const gapStart = at;
    let blanks = 0;
    while (at < end && isWhite(classes[at] as number)) {
      if (classes[at] === NEWLINE) {
        at = Math.min(end, afterBreak(units, at));
        breaks++;
        blanks = 0;
        state.lineStart = at;
      } else {
        at++;
        blanks++;
      }
    }
    if (at >= end) break;
    gap = breaks > 0 ? (blanks > 0 ? INDENT : LINE) : at - gapStart > 1 ? WIDE : BLANK;
    if (fresh || breaks > 1 || (breaks === 1 && beginsItem(view, at, end))) {
      endSentence(state);
      openBlock(state, at, end);
    } else judgeSentence(state, gapStart, at, gap);
    fresh = false;
    let chunkEnd = at + 1;
    while (chunkEnd < end && !isWhite(classes[chunkEnd] as number)) chunkEnd++;
    splitChunk(state, at, chunkEnd);
    at = chunkEnd;
  }
  endSentence(state);
}

/** Bullets and dashes, one of which before a blank begins an item of a list. */
const BULLETS = new Set(Array.from("•‣▪◦●·*–—-", (bullet) => bullet.charCodeAt(0)));

/** Whether the line that begins at `at` is an item of a list, which goes on with nothing that stood before. */
function beginsItem({ units, classes }: View, at: number, end: number): boolean {
  return at + 1 < end && BULLETS.has(units[at] as number) && isWhite(classes[at + 1] as number);
}
