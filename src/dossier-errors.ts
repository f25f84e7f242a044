import type { Misfit } from "./linking/corrections/misfit.ts";

/** No finding, or more than one, has an id that begins so. */
export class UnknownFinding extends Error {
  constructor(beginning: string, one?: string, other?: string) {
    const reason =
      one && other ? `it may be ${one} or ${other}` : "there is none; `demarche findings FILE --json` lists them";
    super(`finding ${JSON.stringify(beginning)}: ${reason}`);
    this.name = "UnknownFinding";
  }
}

/** The dossier has no such source. */
export class UnknownSource extends Error {
  constructor(id: string, count: number) {
    super(`source ${JSON.stringify(id)}: there is none; this dossier has ${count === 0 ? "none" : `s1 to s${count}`}`);
    this.name = "UnknownSource";
  }
}

/** A correction, merger or split that does not fit what is there; nothing was recorded. */
export class UnfitCorrection extends Error implements Misfit {
  readonly value: string;
  readonly place: string;
  readonly reason: string;
  readonly mend: string;

  constructor({ value, place, reason, mend }: Misfit) {
    super(`${place}: ${JSON.stringify(value)} ${reason}`);
    this.name = "UnfitCorrection";
    this.value = value;
    this.place = place;
    this.reason = reason;
    this.mend = mend;
  }
}
