import fc from "fast-check";
import { expect, test } from "vitest";
import { ConlluError, type ConlluSentence, readConllu, runningTexts, writeConllu } from "../../src/language/conllu.ts";

const form = fc.stringMatching(/^[\p{L}\p{N}'.,!-]{1,8}$/u).filter((text) => text.trim() === text && text !== "_");
const value = fc.constantFrom(null, "NOUN", "Case=Nom|Number=Sing", "nsubj:pass");
const spacing = fc.constantFrom(null, "SpaceAfter=No", "Gloss=x|SpaceAfter=No");

/** Sentences with trees, some of their words sharing a token that they may or may not spell. */
const sentence: fc.Arbitrary<ConlluSentence> = fc
  .record({
    comments: fc.array(fc.constantFrom("newdoc id = a", "newpar", "newpar_block = p", "sent_id = 1", "text = x"), {
      maxLength: 3,
    }),
    words: fc.array(
      fc.record({
        form,
        lemma: fc.option(form),
        upos: value,
        xpos: value,
        feats: value,
        deprel: value,
        misc: spacing,
        up: fc.nat(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    token: fc.option(
      fc.record({ from: fc.nat(), length: fc.integer({ min: 2, max: 3 }), form: fc.option(form), misc: spacing }),
    ),
  })
  .map(({ comments, words, token }) => {
    const from = token ? token.from % words.length : 0;
    const parts = token ? words.slice(from, from + token.length) : [];
    return {
      comments,
      words: words.map(({ up, ...word }, i) => ({ ...word, head: i === 0 ? 0 : (up % i) + 1 })),
      multiword:
        token && parts.length === token.length
          ? [
              {
                from,
                to: from + token.length,
                form: token.form ?? parts.map((part) => part.form).join(""),
                misc: token.misc,
              },
            ]
          : [],
    };
  });

test("what is written reads the same", () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 4 }), (sentences) => {
      expect(readConllu(writeConllu(sentences))).toEqual(sentences);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("carriage returns and missing blank lines at the end change nothing", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
      const text = writeConllu(sentences);
      expect(readConllu(text.replaceAll("\n", "\r\n"))).toEqual(sentences);
      expect(readConllu(text.trimEnd())).toEqual(sentences);
    }),
    { seed: 4, numRuns: 100 },
  );
});

test("running text holds every word where it says, in order, and nothing else but white space", () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
      const documents = runningTexts(sentences);
      expect(documents.flatMap((document) => document.sentences.map(({ conllu }) => conllu))).toEqual(sentences);
      for (const { text, sentences: placed } of documents) {
        let at = 0;
        for (const { conllu, words, start, end } of placed) {
          expect(start).toBe(words[0]?.start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          words.forEach((word, i) => {
            const token = conllu.multiword.find(({ from, to }) => from <= i && i < to);
            const own = conllu.words[i]?.form as string;
            expect([own, token?.form]).toContain(text.slice(word.start, word.end));
            if (word.start >= at) expect(text.slice(at, word.start).trim()).toBe("");
            at = word.end;
          });
        }
        expect(text.slice(at).trim()).toBe("");
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("paragraphs stand between blank lines, sentences between blanks, tokens as SpaceAfter says", () => {
  const lines = (...words: [string, string][]): string =>
    `${words.map(([word, misc], i) => `${i + 1}\t${word}\t_\t_\t_\t_\t${i === 0 ? 0 : 1}\tdep\t_\t${misc}`).join("\n")}\n\n`;
  const text =
    `# newdoc\n# newpar\n${lines(["Envoys", "_"], ["met", "SpaceAfter=No"], [".", "_"])}` +
    `${lines(["Ships", "_"], ["sailed", "_"])}# newpar\n${lines(["Night", "SpaceAfter=No"])}` +
    `# newdoc\n${lines(["Rain", "_"])}`;
  expect(runningTexts(readConllu(text)).map((document) => document.text)).toEqual([
    "Envoys met. Ships sailed\n\nNight",
    "Rain ",
  ]);
});

test("empty nodes are read over", () => {
  const row = (id: string, head: string): string => `${id}\tx\tx\t_\t_\t_\t${head}\tdep\t_\t_\n`;
  expect(readConllu(`${row("1", "0")}${row("1.1", "_")}${row("2", "1")}\n`)[0]?.words.length).toBe(2);
});

test.each([
  ["too few columns", "1\tone\n\n", 1, "2 columns"],
  ["a wrong number", "2\tone\t_\t_\t_\t_\t0\t_\t_\t_\n\n", 1, 'word number "2"'],
  ["a head that is no number", "1\tone\t_\t_\t_\t_\tx\t_\t_\t_\n\n", 1, 'head "x"'],
  ["a head beyond the sentence", "\n1\tone\t_\t_\t_\t_\t2\t_\t_\t_\n\n", 2, 'head 2 of "one"'],
  ["a word that heads itself", "1\tone\t_\t_\t_\t_\t1\t_\t_\t_\n\n", 1, 'head 1 of "one"'],
  ["a token range out of place", "2-3\tone\t_\t_\t_\t_\t_\t_\t_\t_\n\n", 1, "2-3"],
  ["a token longer than the sentence", "1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n\n", 2, '"ab"'],
])("refuses %s and says where", (_, text, line, problem) => {
  let thrown: unknown;
  try {
    readConllu(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConlluError);
  expect((thrown as ConlluError).line).toBe(line);
  expect((thrown as ConlluError).message).toContain(problem);
});
