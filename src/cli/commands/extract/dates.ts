import { type Command, Option } from "commander";
import { dayBounds } from "../../../schema/edtf.ts";
import { examples } from "../../arguments.ts";
import { EXIT } from "../../exit-code.ts";
import { namedPack, packOption } from "../../pack-option.ts";
import type { CommandContext } from "../../program.ts";
import { plainLine } from "../../terminal.ts";
import { linesOf } from "./lines.ts";

/** Finds what tells of time in a text that was written on a day, null where that is not known. */
type DateFinder = (text: string, written: string | null) => readonly object[];

type Marked = "timex3" | "whole" | "auto";

interface Options {
  readonly jsonl: string;
  readonly marking: Marked;
  readonly pack?: string;
}

export function addExtractDates(extract: Command, { terminal, end }: CommandContext): void {
  extract
    .command("dates")
    .summary("find dates, times, lengths of time and what recurs")
    .description(
      'Finds dates, times of day, lengths of time and what recurs, and reads what they mean. Takes JSON Lines with a "text" each, and with "dct", the day it was written (EDTF), where that is known; gives the same lines with "timex": [{"start", "end", "text", "type", "value", "edtf", "why"}], offsets in UTF-16 code units. "type" is DATE, TIME, DURATION or SET; "value" is as TIMEX3 writes it, or EDTF; "edtf" is the date or null, and "why" says from what it follows. By the marking "timex3", as corpora of articles have it, "1950 to 1953" is two dates and "since 1973" is 1973; by "whole" each expression has one value that says all of it, such as 1950/1953 or 1973/... A bad line is named and passed over.',
    )
    .requiredOption("--jsonl <FILE>", "the lines; - is the standard input")
    .addOption(
      new Option(
        "--marking <MARKING>",
        "how to give ranges and open sides; auto takes timex3 for texts of more than three sentences, whole for shorter ones such as questions",
      )
        .choices(["auto", "timex3", "whole"])
        .default("auto"),
    )
    .addOption(packOption())
    .addHelpText(
      "after",
      examples(
        "demarche extract dates --jsonl articles.jsonl > dates.jsonl",
        "demarche extract dates --jsonl - --marking whole < articles.jsonl",
      ),
    )
    .action(async ({ jsonl, marking, pack }: Options) => {
      const find = await engine(marking, pack);
      let number = 0;
      const onBad = (problem: string): void => {
        terminal.err(problem);
        end(EXIT.doneInPart);
      };
      for await (const { record, text } of linesOf(jsonl, onBad)) {
        number++;
        const written = dayWritten(record.dct);
        if (written === undefined) {
          const name = JSON.stringify(record.id ?? number);
          onBad(
            `${plainLine(jsonl)}, text ${name}: "dct" is ${JSON.stringify(record.dct)}; it should be a date such as "2018-03-26", or be absent\n`,
          );
          continue;
        }
        terminal.out(`${JSON.stringify({ ...record, timex: find(text, written) })}\n`);
      }
    });
}

/** A day, or a day with an hour, which says nothing here. */
const DAY_AND_HOUR = /^(\d{4}-\d\d-\d\d)T[\d:.Z+-]*$/;

/** The day a line says that it was written, null where it says nothing; undefined where it is no date. */
function dayWritten(dct: unknown): string | null | undefined {
  if (dct === undefined || dct === null) return null;
  if (typeof dct !== "string") return undefined;
  const day = DAY_AND_HOUR.exec(dct)?.[1] ?? dct;
  return dayBounds(day) ? day : undefined;
}

/** Up to so many sentences a text is a question or a note, not an article. */
const A_FEW_SENTENCES = 3;

/** The language engine with a pack of it. A sentence is parsed only where the tense of a clause decides on a date. */
async function engine(marked: Marked, named?: string): Promise<DateFinder> {
  const pack = await namedPack(named);
  const { analyse, findTemporal, resolveDates, segment, timexesOf } = await import("../../../language/index.ts");
  return (text, written) => {
    const sentences = segment(text, pack);
    const expressions = findTemporal(text, sentences, (index) => {
      const sentence = sentences[index];
      return sentence ? (analyse(text, pack, [sentence])[0] ?? null) : null;
    });
    const resolved = resolveDates(text, expressions, { published: written });
    const marking = marked !== "auto" ? marked : sentences.length > A_FEW_SENTENCES ? "timex3" : "whole";
    return timexesOf(text, resolved, marking).map(({ start, end, type, value, edtf, why }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      value,
      edtf,
      why,
    }));
  };
}
