/** Endings that transliterations spell differently: Sergei, Sergey and Sergej; Dmitry, Dmitri and Dmitriy. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ei|ej|eiy)$/, "ey"],
  [/(?:ai|aj)$/, "ay"],
  [/(?:iy|ii|ij|yi|yy|i)$/, "y"],
];

/** Letters that are no others with an accent, as they are written where those are not at hand: Selim Aydın, Jens Sørensen. */
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", ß: "ss", æ: "ae", œ: "oe" };

/**
 * A name without case, accents, hyphens, apostrophes and the differences of transliteration, as words: what is one
 * name in two spellings comes out the same.
 */
export function foldName(name: string): string[] {
  // Nearly every name is plain letters, for which the classes of Unicode cost ten times as much.
  const words = /^[\w .'-]*$/.test(name)
    ? name
        .replace(/['.]/g, "")
        .toLowerCase()
        .split(/[^a-z0-9]+/)
    : name
        .normalize("NFKD")
        .replace(/[\u0300-\u036f'’ʼ`.]/g, "")
        .toLowerCase()
        .replace(/[ıøłđðßæœ]/g, (letter) => LETTERS[letter] ?? letter)
        .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== "")
    .map((word) => {
      const plain = word.replaceAll("ks", "x").replaceAll("ou", "u");
      const ending = ENDINGS.find(([pattern]) => pattern.test(plain) && plain.length > 3);
      return ending ? plain.replace(ending[0], ending[1]) : plain;
    });
}
