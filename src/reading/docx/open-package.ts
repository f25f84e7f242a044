import { Unzip, UnzipInflate } from "fflate";
import { megabytes } from "../limits.ts";

export type Package =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: string; readonly mend: string };

/** Compressed bytes handed over at a time: inflated they are at most a thousand times as many, some 16 MB. */
const CHUNK = 16 * 1024;
const MOST_PARTS = 5_000;
/** What the text and the metadata of a document stand in; pictures, fonts and embedded files are passed over. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/i;

/**
 * The parts of a DOCX file that are wanted, inflated piece by piece with their true bytes counted, whatever sizes the
 * archive declares: a small file that would inflate beyond `inflatedBytes` is refused when it gets there.
 */
export function openPackage(bytes: Uint8Array, inflatedBytes: number): Package {
  const pieces = new Map<string, Uint8Array[]>();
  let inflated = 0;
  let seen = 0;
  let broken: string | null = null;
  const unzip = new Unzip((part) => {
    seen += 1;
    const name = part.name.replaceAll("\\", "/");
    if (!WANTED.test(name) || pieces.has(name)) return;
    const own: Uint8Array[] = [];
    pieces.set(name, own);
    part.ondata = (error, piece) => {
      if (error) broken = error.message;
      else if (piece) {
        inflated += piece.length;
        own.push(piece);
      }
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
      if (inflated > inflatedBytes) {
        return {
          ok: false,
          reason: `it inflates to more than ${megabytes(inflatedBytes)}`,
          mend: "it is no ordinary document: save its text as a new file",
        };
      }
      if (seen > MOST_PARTS)
        return {
          ok: false,
          reason: `it has more than ${MOST_PARTS} parts`,
          mend: "it is no ordinary document: save its text as a new file",
        };
    }
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  if (broken !== null) return { ok: false, reason: `a damaged DOCX file (${broken})`, mend: "fetch it again" };
  const parts = new Map([...pieces].map(([name, own]) => [name, joined(own)]));
  if (!parts.has("word/document.xml"))
    return { ok: false, reason: "a ZIP archive, but no Word document", mend: "unpack it and read the files in it" };
  return { ok: true, parts };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
